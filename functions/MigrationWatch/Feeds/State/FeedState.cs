using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Web;

namespace MigrationWatch.Feeds.State;

/// <summary>What is known of a feed from its polls: blob <c>{feed}.json</c>.</summary>
public sealed record FeedState
{
    public required string Id { get; init; }

    /// <summary>Where the feed is asked for: the subscribed address, or where that has moved for good.</summary>
    public required string Address { get; init; }

    /// <summary>The subscription's address that <see cref="Address"/> started from; an editor's change of it starts anew.</summary>
    public required string SubscribedAddress { get; init; }

    /// <summary>Of the last document that was read to the end and handed on.</summary>
    public WebValidators? Validators { get; init; }

    /// <summary>SHA-256 of that document.</summary>
    public string? BodyHash { get; init; }

    /// <summary>Null when never polled.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When the last new entry was found.</summary>
    public DateTimeOffset? LastNews { get; init; }

    /// <summary>Not asked before; <see cref="DateTimeOffset.MaxValue"/> never comes (see <see cref="Paused"/>).</summary>
    public DateTimeOffset NextDue { get; init; }

    public TimeSpan Interval { get; init; }

    /// <summary>Why the feed is not polled any more, for a person.</summary>
    public string? Paused { get; init; }

    public int FailuresInRow { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>For a person; null after a success.</summary>
    public string? LastError { get; init; }

    /// <summary>Entries of the latest document beyond those that are read.</summary>
    public int Cut { get; init; }

    public FeedHints Hints { get; init; } = new();

    public FeedVolume Volume { get; init; } = new();

    public KnownEntries Known { get; init; } = new();

    /// <summary>What an editor should look at.</summary>
    public IReadOnlyList<FeedAlert> Alerts { get; init; } = [];

    public static FeedState New(FeedSubscription feed, TimeSpan interval) => new()
    {
        Id = feed.Id,
        Address = feed.Url,
        SubscribedAddress = feed.Url,
        Interval = interval,
    };

    public bool IsDue(DateTimeOffset now) => NextDue <= now;
}

/// <param name="Kind"><c>failing</c>, <c>paused</c>, <c>silent</c>, <c>flood</c> or <c>oversized</c>.</param>
/// <param name="Detail">For a person.</param>
/// <param name="Since">When the alert was raised.</param>
public sealed record FeedAlert(string Kind, string Detail, DateTimeOffset Since);
