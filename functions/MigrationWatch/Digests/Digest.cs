using MigrationWatch.Contracts;

namespace MigrationWatch.Digests;

/// <summary>One day's news about migration, one entry per story.</summary>
public sealed record Digest
{
    public required DateOnly Date { get; init; }

    /// <summary>IANA name; the day runs from midnight to midnight there.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<DigestStory> Stories { get; init; } = [];

    /// <summary>The same stories by corridor, then by topic; each story in one group only.</summary>
    public IReadOnlyList<DigestGroup> Groups { get; init; } = [];

    /// <summary>Figures and rules that differ from what was known yesterday.</summary>
    public IReadOnlyList<DigestChange> Changes { get; init; } = [];

    /// <summary>Articles stored that day, relevant or not.</summary>
    public int Articles { get; init; }
}

public sealed record DigestStory
{
    /// <summary>Article id of the version shown.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }
    public string? Lead { get; init; }
    public required string Url { get; init; }
    public DateTimeOffset? Published { get; init; }
    public string Language { get; init; } = "und";

    /// <summary>Every outlet that carried the story, the one shown first.</summary>
    public IReadOnlyList<DigestSource> Sources { get; init; } = [];

    public ToneLabel Tone { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Event ids of the taxonomy that the story's claims carry.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Such as <c>RU-KZ</c>.</summary>
    public IReadOnlyList<string> Corridors { get; init; } = [];

    public IReadOnlyList<DigestFigure> Figures { get; init; } = [];
    public double Relevance { get; init; }

    /// <summary>0..1: how much of it yesterday's digest did not have.</summary>
    public double Novelty { get; init; }
}

public sealed record DigestSource(string Article, string Name, string Kind, string Url, string Language);

/// <summary>A figure as a sentence with qualifier, claimant and modality intact.</summary>
public sealed record DigestFigure(string Claim, string Article, string Text)
{
    /// <summary>Rival figures for the same event, place, period and measure, shown beside it.</summary>
    public IReadOnlyList<DigestRival> Rivals { get; init; } = [];

    /// <summary>The same in Russian; null in digests from before there was one.</summary>
    public DigestFigure? InRussian { get; init; }
}

/// <param name="Kind"><c>corridor</c> or <c>topic</c>.</param>
/// <param name="Stories">Article ids.</param>
public sealed record DigestGroup(string Kind, string Id, string Label, IReadOnlyList<string> Stories);

/// <param name="Text">What changed, as a sentence.</param>
public sealed record DigestChange(string Article, string Text)
{
    /// <summary>The same in Russian; null in digests from before there was one.</summary>
    public string? InRussian { get; init; }
}
