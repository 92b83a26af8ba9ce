namespace MigrationWatch.Feeds.Formats;

/// <summary>Any feed in one shape. Texts are null when the feed does not say; times are UTC.</summary>
public sealed record Feed
{
    /// <summary>Clean text: no markup, entities resolved, white space collapsed.</summary>
    public string? Title { get; init; }

    /// <summary>The title as published, markup kept and its links absolute.</summary>
    public string? TitleMarkup { get; init; }

    /// <summary>The site's address, absolute where the feed lets it be.</summary>
    public string? Link { get; init; }

    /// <summary>Clean text.</summary>
    public string? Description { get; init; }

    public string? DescriptionMarkup { get; init; }

    /// <summary>As declared, for instance <c>en-us</c>; not checked against the text.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? Copyright { get; init; }

    public string? Author { get; init; }

    /// <summary>The feed's own id (Atom, CDF), else null.</summary>
    public string? Id { get; init; }

    /// <summary>The encoding that the body was read in, in lower case.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>What was wrong with the document and read over, in words; empty for a clean feed.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>In document order.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    public FeedHints Hints { get; init; } = new();
}

/// <summary>What the publisher asks of pollers.</summary>
public sealed record FeedHints
{
    /// <summary>RSS ttl: how long the feed may be kept before it is asked for again.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>Hours of the day, 0 to 23 UTC, in which not to ask.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>sy:updatePeriod divided by sy:updateFrequency.</summary>
    public TimeSpan? UpdateInterval { get; init; }

    /// <summary>The WebSub hub's address, if any.</summary>
    public string? Hub { get; init; }
}
