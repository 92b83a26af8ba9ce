using System.Globalization;
using MigrationWatch.Contracts;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Storage;

namespace MigrationWatch.Mail.Alerts;

/// <summary>Holds every stored article against every watch. Safe to repeat: an article is an alert's once.</summary>
public sealed class AlertMatcher(WatchStore watches, ExtractionStore extractions, BlobStore blobs, QueueSender queues, TimeProvider clock)
{
    private const string Folder = "alerts/";
    private const string DateFormat = "yyyy-MM-dd";

    public async Task MatchAsync(StoredArticleMessage message, CancellationToken cancellation)
    {
        var all = await watches.ListAsync(cancellation);
        if (all.Count == 0 || await extractions.FindAsync(message.ArticleId, cancellation) is not { } extraction)
        {
            return;
        }

        // A watch for a private person's name must find nothing: that it fires would tell.
        var known = PublicView.Of(extraction);

        // The day of storing, not of matching: a revision or a repeated message days later is no new alert.
        var day = Day(DateOnly.FromDateTime(extraction.Stored.UtcDateTime));
        foreach (var watch in all.Where(watch => watch.Query.Matches(known)))
        {
            var found = await blobs.UpdateAsync<AlertDay>(
                Containers.Subscribers, $"{Folder}{day}/{watch.Id}.json", old => (old ?? AlertDay.Empty).With(extraction.Id, watch.DailyCap), cancellation);
            if (found.Alerted.Contains(extraction.Id))
            {
                await queues.SendAsync(Queues.Alerts, new AlertMessage(watch.Id, $"{day}-alert-{watch.Id}-{extraction.Id}", [extraction.Id]), cancellation);
            }
        }
    }

    /// <summary>The daily timer: what was beyond yesterday's cap, in one alert a watch; and an end to old days.</summary>
    public async Task TellRestAsync(CancellationToken cancellation)
    {
        var today = Day(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var oldest = Day(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-7));
        await foreach (var name in blobs.ListAsync(Containers.Subscribers, Folder, cancellation))
        {
            var (day, watch) = (name.Split('/')[1], Path.GetFileNameWithoutExtension(name));
            if (string.CompareOrdinal(day, oldest) < 0)
            {
                await blobs.DeleteAsync(Containers.Subscribers, name, cancellation);
            }
            else if (day != today && await blobs.ReadAsync<AlertDay>(Containers.Subscribers, name, cancellation) is { Value.Rest.Count: > 0 } stored)
            {
                await queues.SendAsync(Queues.Alerts, new AlertMessage(watch, $"{day}-rest-{watch}", stored.Value.Rest), cancellation);
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
