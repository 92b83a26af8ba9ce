using Microsoft.Extensions.Options;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Feeds.State;

/// <summary>When a feed is asked again: as often as it has news, never more often than its publisher wants.</summary>
public sealed class FeedInterval(IOptions<FeedOptions> options, Random random)
{
    /// <summary>At least so much of a document new: we come too seldom.</summary>
    private const double BusyShare = 1.0 / 3;

    /// <summary>Time added at random to every wait, as a share of it: feeds that were added together drift apart.</summary>
    private const double Spread = 0.1;

    /// <summary>Widest random wait on top of a refusal, so that feeds of one host don't return in a clump.</summary>
    private static readonly TimeSpan RefusalSpread = TimeSpan.FromMinutes(10);

    private FeedOptions Options => options.Value;

    /// <summary>The interval after a poll that found <paramref name="fresh"/> new ones among <paramref name="volume"/>'s entries.</summary>
    public TimeSpan Adapt(TimeSpan interval, int fresh, FeedVolume volume, DateTimeOffset now)
    {
        var share = fresh / (double)Math.Max(1, volume.DocumentEntries);
        var factor = fresh == 0 ? 1.5 : share >= BusyShare ? 0.5 : share >= BusyShare / 3 ? 0.8 : 1;
        return Clamp(Min(interval * factor, TurnOver(volume, now)));
    }

    /// <summary>When to ask after an answer.</summary>
    /// <param name="freshness">How long the server says that its answer keeps.</param>
    public DateTimeOffset NextDue(DateTimeOffset now, TimeSpan interval, FeedHints hints, TimeSpan? freshness)
    {
        var asked = new[] { hints.Ttl, hints.UpdateInterval, freshness }.Max() ?? TimeSpan.Zero;
        var wait = Max(interval, Min(asked, Options.MaximumInterval));
        return QuietHours.After(now + Jittered(wait), hints);
    }

    /// <summary>When to ask after a failure: each one doubles the wait.</summary>
    /// <param name="failures">In a row, this one included.</param>
    /// <param name="retryAfter">What the server asks for.</param>
    public DateTimeOffset AfterFailure(DateTimeOffset now, TimeSpan interval, int failures, TimeSpan? retryAfter)
    {
        var wait = Clamp(interval * Math.Pow(2, Math.Min(failures - 1, 10)));
        return retryAfter is { } asked
            ? now + Max(wait, Min(asked, Options.MaximumRetryAfter)) + (RefusalSpread * random.NextDouble())
            : now + Jittered(wait);
    }

    /// <summary>Half the time in which the busiest day's rate would fill the document: any later and an item might be pushed out unseen.</summary>
    private static TimeSpan TurnOver(FeedVolume volume, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var busiest = volume.Before(today).Append(volume.On(today)).Max();
        return busiest == 0 || volume.DocumentEntries == 0 ? TimeSpan.MaxValue : TimeSpan.FromDays(volume.DocumentEntries / 2.0 / busiest);
    }

    private TimeSpan Jittered(TimeSpan wait) => wait * (1 + (Spread * random.NextDouble()));

    private TimeSpan Clamp(TimeSpan interval) => Max(Options.MinimumInterval, Min(interval, Options.MaximumInterval));

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
