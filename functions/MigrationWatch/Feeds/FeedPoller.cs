using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Feeds.State;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web;
using MigrationWatch.Web.Hosts;

namespace MigrationWatch.Feeds;

/// <summary>Polls one feed. A feed's failure is recorded and backs off; only our own storage failing makes the queue try again.</summary>
public sealed partial class FeedPoller(
    FeedCatalog catalog,
    FeedStateStore states,
    WebClient web,
    FeedParser parser,
    EntryQueue entries,
    FeedOutcomes outcomes,
    QueueSender queues,
    IOptions<FeedOptions> options,
    TimeProvider clock,
    ILogger<FeedPoller> logger)
{
    /// <summary>Fetches the feed and hands on what is new or edited. Safe to repeat: a second run finds the feed not due.</summary>
    public async Task PullAsync(FeedPullMessage message, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(message.FeedId, cancellation) is not { } feed)
        {
            Log.Unwanted(logger, message.FeedId);
            return;
        }

        var stored = await states.ReadAsync(feed.Id, cancellation);
        var state = StateOf(feed, stored?.Value);
        if (!state.IsDue(clock.GetUtcNow()))
        {
            return;
        }

        try
        {
            var next = FeedAlerts.Evaluate(await PollAsync(feed, state, cancellation), clock.GetUtcNow());

            // Only now are the entries known: a crash before this hands them on twice, which the article's id absorbs; the other order would lose them.
            // If somebody else polled the feed meanwhile, their state stands.
            await states.SaveAsync(next, stored?.Version, cancellation);
            LogTrouble(state, next);
        }
        catch (HostBusyException busy)
        {
            await queues.SendAsync(Queues.FeedPulls, message, busy.RetryIn, cancellation);
        }
    }

    /// <summary>An address that an editor changed is another feed; what was known of its entries still helps.</summary>
    private FeedState StateOf(FeedSubscription feed, FeedState? known)
    {
        var fresh = FeedState.New(feed, feed.Interval ?? options.Value.InitialInterval);
        return known is null ? fresh
            : known.SubscribedAddress != feed.Url ? fresh with { Known = known.Known, Volume = known.Volume }
            : known;
    }

    private async Task<FeedState> PollAsync(FeedSubscription feed, FeedState state, CancellationToken cancellation)
    {
        try
        {
            var request = new WebRequest(new Uri(state.Address)) { Accept = WebRequest.AnyFeed, Held = state.Validators };
            var response = await web.GetAsync(request, cancellation);
            return response switch
            {
                { IsUnchanged: true } => outcomes.Unchanged(state, feed, response),
                { IsSuccess: true } => await ReadAsync(feed, state, response, cancellation),
                { Status: 410 } => outcomes.Gone(state, "The publisher says that the feed is gone for good (410)."),
                _ => outcomes.Failed(state, FeedErrors.Describe(response), response.RetryAfter(clock.GetUtcNow())),
            };
        }
        catch (Exception failure) when (failure is WebFailureException or PermanentFailureException or FeedFormatException)
        {
            return outcomes.Failed(state, failure.Message, null);
        }
    }

    private async Task<FeedState> ReadAsync(FeedSubscription feed, FeedState state, WebResponse response, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(response.Body.Span));
        if (hash == state.BodyHash)
        {
            return outcomes.Unchanged(state, feed, response) with { Validators = response.Validators };
        }

        var parsed = parser.Parse(new FeedDocument(response.Body, response.ContentType, response.Url, response.Headers));
        var document = parsed with { Entries = [.. parsed.Entries.Take(options.Value.MaximumEntries)] };
        var fresh = document.Entries.Where(entry => !state.Known.HasSame(entry)).DistinctBy(entry => entry.Key).ToList();
        await entries.EnqueueAsync(feed, document, fresh, cancellation);
        Log.Pulled(logger, feed.Id, fresh.Count, document.Entries.Count);
        return outcomes.Read(state, feed, response, hash, document, fresh) with { Cut = parsed.Entries.Count - document.Entries.Count };
    }

    private void LogTrouble(FeedState before, FeedState after)
    {
        if (after.FailuresInRow > 0)
        {
            Log.Failed(logger, after.Id, after.FailuresInRow, after.LastError);
        }

        foreach (var alert in after.Alerts.Where(alert => !before.Alerts.Any(old => old.Kind == alert.Kind)))
        {
            Log.Alert(logger, after.Id, alert.Kind, alert.Detail);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Pulled {FeedId}: {Fresh} of {Total} entries are new or edited")]
        public static partial void Pulled(ILogger logger, string feedId, int fresh, int total);

        [LoggerMessage(LogLevel.Information, "Nobody subscribes to {FeedId} any more")]
        public static partial void Unwanted(ILogger logger, string feedId);

        [LoggerMessage(LogLevel.Information, "{FeedId} failed, {Failures} in a row: {Error}")]
        public static partial void Failed(ILogger logger, string feedId, int failures, string? error);

        [LoggerMessage(LogLevel.Warning, "Feed {FeedId} is {Alert}: {Detail}")]
        public static partial void Alert(ILogger logger, string feedId, string alert, string detail);
    }
}
