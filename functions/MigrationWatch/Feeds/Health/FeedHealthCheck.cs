using System.Collections.Concurrent;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.State;

namespace MigrationWatch.Feeds.Health;

/// <summary>The health of all sources, from their stored states.</summary>
public sealed class FeedHealthCheck(FeedCatalog catalog, FeedStateStore states, TimeProvider clock)
{
    /// <summary>A report costs a read for each source: many readers of the page get the same one.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private FeedHealthReport? _recent;

    /// <summary>At most a few seconds old.</summary>
    public async Task<FeedHealthReport> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_recent is { } recent && now - recent.Time < Freshness)
        {
            return recent;
        }

        var found = new ConcurrentBag<FeedHealth>();
        var feeds = await catalog.ReadAsync(cancellation);
        await Parallel.ForEachAsync(
            feeds.Values,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation },
            async (feed, token) => found.Add(Describe(feed, (await states.ReadAsync(feed.Id, token))?.Value, now)));
        var sources = found.OrderByDescending(source => source.Alerts.Count > 0).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return _recent = new FeedHealthReport(now, sources.CountBy(source => source.Status).ToDictionary(), sources.Sum(source => source.Alerts.Count), sources);
    }

    private static FeedHealth Describe(FeedSubscription feed, FeedState? state, DateTimeOffset now)
    {
        // Alerts are raised anew: a feed that is polled once a day falls silent between two polls. A state of another address says nothing.
        var known = FeedAlerts.Evaluate(state is not null && state.SubscribedAddress == feed.Url ? state : FeedState.New(feed, feed.Interval ?? TimeSpan.Zero), now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new FeedHealth
        {
            Id = feed.Id,
            Name = feed.Name,
            Kind = feed.Kind,
            Region = feed.Region,
            Language = feed.Language,
            Url = known.Address,
            Site = feed.Site,
            Status = StatusOf(known),
            LastPoll = known.LastPoll,
            LastSuccess = known.LastSuccess,
            LastNews = known.LastNews,
            FailuresInRow = known.FailuresInRow,
            LastError = known.LastError,
            NextPoll = known.Paused is null && known.LastPoll is not null ? known.NextDue : null,
            Interval = known.Interval,
            ItemsToday = known.Volume.On(today),
            ItemsADay = known.Volume.Before(today),
            Alerts = known.Alerts,
        };
    }

    private static FeedStatus StatusOf(FeedState state) => state switch
    {
        { Paused: not null } => FeedStatus.Paused,
        { LastPoll: null } => FeedStatus.New,
        { FailuresInRow: > 0 } => FeedStatus.Failing,
        _ => FeedStatus.Ok,
    };
}
