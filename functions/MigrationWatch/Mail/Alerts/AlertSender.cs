using MigrationWatch.Contracts;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Alerts;

/// <summary>Tells one alert by mail or webhook, once, with retries.</summary>
public sealed class AlertSender(WatchStore watches, ExtractionStore extractions, AlertComposer composer, Courier courier, AlertWebhook webhook, Pace pace, QueueSender queues, TimeProvider clock)
{
    public async Task SendAsync(AlertMessage alert, CancellationToken cancellation)
    {
        // A watch that was removed, or erased with its owner, tells nothing any more.
        if ((await watches.ListAsync(cancellation)).FirstOrDefault(watch => watch.Id == alert.Watch) is not { } watch)
        {
            return;
        }

        if (watch.Webhook is null && alert.Time is null && await WaitAsync(cancellation) is { } later)
        {
            await queues.SendAsync(Queues.Alerts, alert with { Time = later }, later - clock.GetUtcNow(), cancellation);
            return;
        }

        var articles = await ReadAsync(alert, cancellation);
        var again = watch.Webhook is { } hook
            ? await webhook.DeliverAsync(alert.Issue, watch, hook, articles, cancellation)
            : await courier.DeliverAsync(alert.Issue, watch.Owner, SubscriberState.Active, (subscriber, data, date) => composer.Compose(alert, watch, articles, subscriber, data, date), cancellation);
        if (again is { } next)
        {
            var delay = next - clock.GetUtcNow();
            await queues.SendAsync(Queues.Alerts, alert with { Time = null }, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, cancellation);
        }
    }

    /// <returns>When it is this mail's turn; null when that is now.</returns>
    private async Task<DateTimeOffset?> WaitAsync(CancellationToken cancellation)
    {
        var time = (await pace.ReserveAsync(PaceLane.Notices, 1, cancellation))[0];
        return time - clock.GetUtcNow() > TimeSpan.FromSeconds(5) ? time : null;
    }

    /// <returns>As they may be shown, with no more claims than were found; a deleted article is told nobody.</returns>
    private async Task<List<Extraction>> ReadAsync(AlertMessage alert, CancellationToken cancellation)
    {
        var articles = new List<Extraction>();
        foreach (var (article, claims) in alert.Findings)
        {
            if (await extractions.FindAsync(article, cancellation) is { } extraction)
            {
                var shown = PublicView.Of(extraction);
                articles.Add(claims is null ? shown : shown with { Claims = [.. shown.Claims.Where(claim => claims.Contains(claim.Id))] });
            }
        }

        return articles;
    }
}
