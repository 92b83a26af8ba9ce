using MigrationWatch.Feeds.State;

namespace MigrationWatch.Feeds.Health;

/// <summary>How one source is doing.</summary>
public sealed record FeedHealth
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? Region { get; init; }

    public string? Language { get; init; }

    /// <summary>Where the feed is asked for, also after it has moved.</summary>
    public required string Url { get; init; }

    public string? Site { get; init; }

    public required FeedStatus Status { get; init; }

    public DateTimeOffset? LastPoll { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When the last new item was found.</summary>
    public DateTimeOffset? LastNews { get; init; }

    public int FailuresInRow { get; init; }

    /// <summary>In words; left out after a success.</summary>
    public string? LastError { get; init; }

    /// <summary>Left out when paused.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    public TimeSpan Interval { get; init; }

    /// <summary>New items this UTC day.</summary>
    public int ItemsToday { get; init; }

    /// <summary>New items of each full UTC day before, oldest first: 28 days, or as many as the source was watched.</summary>
    public IReadOnlyList<int> ItemsADay { get; init; } = [];

    public IReadOnlyList<FeedAlert> Alerts { get; init; } = [];
}

public enum FeedStatus
{
    /// <summary>Not polled yet.</summary>
    New,

    /// <summary>The last poll succeeded.</summary>
    Ok,

    /// <summary>The last poll failed; the next comes later than usual.</summary>
    Failing,

    /// <summary>Not polled any more until somebody decides; an alert says why.</summary>
    Paused,
}

/// <param name="Statuses">Number of sources by status.</param>
/// <param name="Sources">Those with alerts first, then by name.</param>
public sealed record FeedHealthReport(DateTimeOffset Time, IReadOnlyDictionary<FeedStatus, int> Statuses, int Alerts, IReadOnlyList<FeedHealth> Sources);
