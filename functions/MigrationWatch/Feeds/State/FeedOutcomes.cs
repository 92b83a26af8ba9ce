using System.Diagnostics.Metrics;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Telemetry;
using MigrationWatch.Web;

namespace MigrationWatch.Feeds.State;

/// <summary>What a poll's outcome makes of a feed's state.</summary>
public sealed class FeedOutcomes(FeedInterval intervals, TimeProvider clock)
{
    private static readonly Counter<long> _polls = Signals.Meter.CreateCounter<long>("migrationwatch.feeds", "{poll}", "Polls of feeds, by outcome");

    /// <summary>304, or the same bytes again.</summary>
    public FeedState Unchanged(FeedState state, FeedSubscription feed, WebResponse response)
    {
        Count("unchanged");
        return Succeeded(state, feed, response, 0, state.Volume);
    }

    /// <summary>A document that was read and whose <paramref name="fresh"/> entries were handed on.</summary>
    public FeedState Read(FeedState state, FeedSubscription feed, WebResponse response, string bodyHash, Feed document, IReadOnlyList<FeedEntry> fresh)
    {
        Count("read");
        var now = clock.GetUtcNow();
        var added = fresh.Where(entry => !state.Known.Has(entry)).ToList();
        var today = DateOnly.FromDateTime(now.UtcDateTime);

        // A first document is a window on the past: counted as today's it would be a flood, so only what is dated counts, on its day.
        var days = state.LastSuccess is null ? added.Select(entry => entry.Published ?? entry.Updated).OfType<DateTimeOffset>().Select(Day) : added.Select(_ => today);
        var volume = state.Volume.With(days, document.Entries.Count, today);
        var next = Succeeded(state with { Hints = document.Hints }, feed, response, state.LastSuccess is null ? 0 : added.Count, volume);
        return next with
        {
            BodyHash = bodyHash,
            Validators = response.Validators,
            Known = state.Known.With(document.Entries),
            LastNews = added.Count > 0 ? now : state.LastNews,
            Interval = state.LastSuccess is null ? state.Interval : next.Interval,
        };
    }

    /// <summary>No document this time.</summary>
    /// <param name="error">For a person.</param>
    public FeedState Failed(FeedState state, string error, TimeSpan? retryAfter)
    {
        Count("failed");
        return Failing(state, error, retryAfter);
    }

    /// <summary>410: the publisher says that the feed is gone for good. It stays listed, with the reason, until somebody decides.</summary>
    public FeedState Gone(FeedState state, string reason)
    {
        Count("gone");
        return Failing(state, reason, null) with { Paused = reason, NextDue = DateTimeOffset.MaxValue };
    }

    private static void Count(string outcome) => _polls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    private FeedState Failing(FeedState state, string error, TimeSpan? retryAfter)
    {
        var now = clock.GetUtcNow();
        var failures = state.FailuresInRow + 1;
        return state with
        {
            LastPoll = now,
            LastError = error,
            FailuresInRow = failures,
            FailingSince = state.FailingSince ?? now,
            NextDue = intervals.AfterFailure(now, state.Interval, failures, retryAfter),
        };
    }

    private FeedState Succeeded(FeedState state, FeedSubscription feed, WebResponse response, int added, FeedVolume volume)
    {
        var now = clock.GetUtcNow();
        var interval = feed.Interval ?? intervals.Adapt(state.Interval, added, volume, now);
        return state with
        {
            Address = response.MovedTo?.AbsoluteUri ?? state.Address,
            Validators = response.IsUnchanged ? Renewed(state.Validators, response) : state.Validators,
            Volume = volume,
            LastPoll = now,
            LastSuccess = now,
            LastError = null,
            FailuresInRow = 0,
            FailingSince = null,
            Interval = interval,
            NextDue = intervals.NextDue(now, interval, state.Hints, response.Freshness(now)),
        };
    }

    /// <summary>A 304 may bring newer validators for the document that we hold; one that brings none leaves the old ones good.</summary>
    private static WebValidators? Renewed(WebValidators? held, WebResponse response) => held is null
        ? null
        : held with { ETag = response.Header("ETag") ?? held.ETag, LastModified = response.Header("Last-Modified") ?? held.LastModified };

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
