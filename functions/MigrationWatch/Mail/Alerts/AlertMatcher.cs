using System.Globalization;
using Microsoft.Extensions.Logging;
using MigrationWatch.Articles;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Mail.Alerts;

/// <summary>Holds every stored article against every watch. Safe to repeat: an article, or a claim, is an alert's once.</summary>
public sealed partial class AlertMatcher(WatchStore watches, ExtractionStore extractions, ArticleStore articles, BlobStore blobs, QueueSender queues, TimeProvider clock, ILogger<AlertMatcher> logger)
{
    private const string Folder = "alerts/";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>How long is known what was told. What was stored before is no news, however it changes.</summary>
    private const int DaysKnown = 7;

    public async Task MatchAsync(StoredArticleMessage message, CancellationToken cancellation)
    {
        var all = await watches.ListAsync(cancellation);
        if (all.Count == 0 || await extractions.FindAsync(message.ArticleId, cancellation) is not { } extraction || Day(extraction.Stored) is var day && IsForgotten(day))
        {
            return;
        }

        // It sees what readers may see: a watch for a private person's name must find nothing, since that it fires would tell.
        var text = await articles.FindAsync(message.ArticleId, cancellation) is { } article && article.Revision == extraction.Revision ? article.Text : "";
        var matcher = new RecordMatcher(extraction, TextWords.Of(text, extraction.Entities));
        foreach (var watch in all)
        {
            if (Found(matcher, watch, out var claims))
            {
                await TellAsync(watch, day, extraction.Id, claims, cancellation);
            }
        }
    }

    /// <summary>The daily timer: what was beyond the cap of days gone, in one alert a watch; and an end to old days.</summary>
    public async Task TellRestAsync(CancellationToken cancellation)
    {
        var today = Day(clock.GetUtcNow());
        await foreach (var name in blobs.ListAsync(Containers.Subscribers, Folder, cancellation))
        {
            var (day, watch) = (name.Split('/')[1], Path.GetFileNameWithoutExtension(name));
            if (IsForgotten(day))
            {
                await blobs.DeleteAsync(Containers.Subscribers, name, cancellation);
            }
            else if (day != today)
            {
                await TellRestAsync(name, day, watch, cancellation);
            }
        }
    }

    private bool Found(RecordMatcher matcher, Watch watch, out IReadOnlyList<string>? claims)
    {
        claims = null;
        try
        {
            var question = SavedParameters.Read(watch.Query);
            claims = watch.Of == Subject.Claims ? matcher.ClaimsThatAnswer(question) : null;
            return claims is null ? matcher.Answers(question) : claims.Count > 0;
        }
        catch (BadRequestException mistake)
        {
            // One watch that is older than the meaning of its parameters must not silence the others.
            Log.Unreadable(logger, watch.Id, mistake.Parameter, mistake.Message);
            return false;
        }
    }

    /// <summary>The day is that of storing, not of matching: a revision or a repeated message days later is no new alert.</summary>
    private async Task TellAsync(Watch watch, string day, string article, IReadOnlyList<string>? claims, CancellationToken cancellation)
    {
        var found = await blobs.UpdateAsync<AlertDay>(
            Containers.Subscribers, $"{Folder}{day}/{watch.Id}.json", old => (old ?? AlertDay.Empty).With(article, claims, watch.DailyCap), cancellation);
        foreach (var (number, finding) in found.Alerted.Index().Where(alert => alert.Item.Article == article))
        {
            // Sent again each time, in case the last run ended right before it did; the ledger lets one through.
            await queues.SendAsync(Queues.Alerts, new AlertMessage(watch.Id, $"{day}-alert-{watch.Id}-{number}", [finding]), cancellation);
        }
    }

    private async Task TellRestAsync(string name, string day, string watch, CancellationToken cancellation)
    {
        if (await blobs.ReadAsync<AlertDay>(Containers.Subscribers, name, cancellation) is not { Value.Rest.Count: > 0 })
        {
            return;
        }

        var closed = await blobs.UpdateAsync<AlertDay>(Containers.Subscribers, name, old => (old ?? AlertDay.Empty).Closed(), cancellation);
        foreach (var (number, findings) in closed.Tellings())
        {
            await queues.SendAsync(Queues.Alerts, new AlertMessage(watch, $"{day}-rest-{watch}-{number}", findings, Rest: true), cancellation);
        }
    }

    private bool IsForgotten(string day) => string.CompareOrdinal(day, Day(clock.GetUtcNow().AddDays(-DaysKnown))) < 0;

    private static string Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime).ToString(DateFormat, CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Watch {Watch} can't be asked any more: {Parameter} {Problem}")]
        public static partial void Unreadable(ILogger logger, string watch, string parameter, string problem);
    }
}
