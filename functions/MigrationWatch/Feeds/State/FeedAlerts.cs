namespace MigrationWatch.Feeds.State;

/// <summary>What an editor should look at: a feed that fails, is paused, has fallen silent, floods, or is cut.</summary>
public static class FeedAlerts
{
    private static readonly TimeSpan FailingLimit = TimeSpan.FromHours(24);

    /// <summary>Days of history before a volume is called normal.</summary>
    private const int MinimumHistory = 7;

    /// <summary>Fewer items than this in a day are no flood, whatever was normal.</summary>
    private const int MinimumFlood = 20;

    /// <summary>The state with the alerts that hold now; one that held before keeps its time.</summary>
    public static FeedState Evaluate(FeedState state, DateTimeOffset now)
    {
        var found = new[] { Paused(state), Failing(state, now), Silent(state, now), Flood(state, now), Oversized(state) };
        var alerts = found.OfType<(string Kind, string Detail)>().Select(alert =>
            new FeedAlert(alert.Kind, alert.Detail, state.Alerts.FirstOrDefault(old => old.Kind == alert.Kind)?.Since ?? now));
        return state with { Alerts = [.. alerts] };
    }

    private static (string Kind, string Detail)? Paused(FeedState state) => state.Paused is { } reason ? ("paused", reason) : null;

    private static (string Kind, string Detail)? Failing(FeedState state, DateTimeOffset now) =>
        state.Paused is null && state.FailingSince is { } since && now - since >= FailingLimit
            ? ("failing", $"No success since {since.UtcDateTime:yyyy-MM-dd HH:mm}: {state.LastError}")
            : null;

    private static (string Kind, string Detail)? Oversized(FeedState state) =>
        state.Cut > 0 ? ("oversized", $"{state.Cut} entries beyond the first {state.Volume.DocumentEntries} are not read.") : null;

    private static (string Kind, string Detail)? Silent(FeedState state, DateTimeOffset now)
    {
        var history = state.Volume.Before(DateOnly.FromDateTime(now.UtcDateTime));
        if (history.Count < MinimumHistory || state.LastNews is not { } lastNews || state.FailuresInRow > 0)
        {
            return null;
        }

        // At the usual rate so long a silence would come by chance once in a thousand times; weekends and holidays count by the longest pause seen.
        var rate = history.Average();
        var usual = Math.Max(Math.Log(1000) / Math.Max(rate, 0.01), LongestPause(history) + 1.5);
        var quiet = (now - lastNews).TotalDays;
        return quiet > usual ? ("silent", $"No new item for {quiet:0.#} days; usual are {rate:0.#} a day.") : null;
    }

    private static (string Kind, string Detail)? Flood(FeedState state, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var history = state.Volume.Before(today);
        var items = state.Volume.On(today);
        return history.Count >= MinimumHistory && items >= MinimumFlood && items > 3 * history.Max()
            ? ("flood", $"{items} new items today; the most in {history.Count} days was {history.Max()}.")
            : null;
    }

    /// <summary>In days; the one that still lasts does not count, or every silence would excuse itself.</summary>
    private static int LongestPause(IReadOnlyList<int> history)
    {
        var (longest, current) = (0, 0);
        foreach (var items in history)
        {
            longest = items > 0 ? Math.Max(longest, current) : longest;
            current = items > 0 ? 0 : current + 1;
        }

        return longest;
    }
}
