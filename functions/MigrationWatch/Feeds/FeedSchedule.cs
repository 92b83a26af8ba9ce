using Microsoft.Extensions.Logging;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.State;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Feeds;

/// <summary>Decides which feeds are due and sends a message for each. Stored state decides, not the tick: a late, double or missed tick does no harm.</summary>
public sealed partial class FeedSchedule(FeedCatalog catalog, FeedStateStore states, BlobStore blobs, QueueSender queues, TimeProvider clock, ILogger<FeedSchedule> logger)
{
    private const string BlobName = "schedule/claims.json";

    /// <summary>After this a message counts as lost and the feed is sent for again; a second message finds nothing due and ends at once.</summary>
    private static readonly TimeSpan InFlight = TimeSpan.FromMinutes(15);

    /// <summary>Sends a message for every due feed that has none under way, the longest overdue first.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> EnqueueDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var times = await states.DueTimesAsync(await catalog.ReadAsync(cancellation), cancellation);
        var due = times.Where(feed => feed.Value.Time <= now).OrderBy(feed => feed.Value.Time).ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        // Claimed before sending: of two schedulers at once only one wins the blob, the other finds the claims.
        IReadOnlyList<string> mine = [];
        await blobs.UpdateAsync<FeedClaims>(
            Containers.Feeds,
            BlobName,
            old => (old ?? new FeedClaims()).Claim(due, now, now + InFlight, out mine),
            cancellation);
        await Parallel.ForEachAsync(mine, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation }, SendAsync);
        Log.Sent(logger, mine.Count, due.Count, times.Count);
        return mine.Count;
    }

    private async ValueTask SendAsync(string feedId, CancellationToken cancellation) =>
        await queues.SendAsync(Queues.FeedPulls, new FeedPullMessage(feedId), cancellation);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Sent for {Sent} of {Due} due feeds, {Total} are known")]
        public static partial void Sent(ILogger logger, int sent, int due, int total);
    }
}

/// <summary>Messages under way.</summary>
internal sealed record FeedClaims
{
    /// <summary>By feed: the due time that was sent for, and until when the message counts as under way.</summary>
    public IReadOnlyDictionary<string, FeedClaim> Feeds { get; init; } = new Dictionary<string, FeedClaim>();

    /// <returns>This same object when nothing is left to claim.</returns>
    public FeedClaims Claim(IReadOnlyList<KeyValuePair<string, FeedDue>> due, DateTimeOffset now, DateTimeOffset until, out IReadOnlyList<string> claimed)
    {
        claimed = [.. due.Where(feed => !IsUnderWay(feed.Key, feed.Value, now)).Select(feed => feed.Key)];
        if (claimed.Count == 0)
        {
            return this;
        }

        var mine = claimed.ToHashSet();
        var kept = Feeds.Where(claim => claim.Value.Until > now && !mine.Contains(claim.Key));
        var added = due.Where(feed => mine.Contains(feed.Key)).Select(feed => KeyValuePair.Create(feed.Key, new FeedClaim(feed.Value, until)));
        return new FeedClaims { Feeds = kept.Concat(added).ToDictionary() };
    }

    /// <summary>A claim for an earlier due time was answered: the feed has been polled since.</summary>
    private bool IsUnderWay(string feed, FeedDue due, DateTimeOffset now) =>
        Feeds.TryGetValue(feed, out var claim) && claim.Due == due && claim.Until > now;
}

internal sealed record FeedClaim(FeedDue Due, DateTimeOffset Until);
