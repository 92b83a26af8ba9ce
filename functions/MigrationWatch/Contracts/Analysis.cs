namespace MigrationWatch.Contracts;

/// <summary>What was read out of one text. Every offset counts UTF-16 code units into that text.</summary>
public record Analysis
{
    /// <summary>BCP 47 code of the text's own language, or <c>und</c>.</summary>
    public string Language { get; init; } = "und";

    /// <summary>0..1: is the text about migration at all.</summary>
    public double Relevance { get; init; }

    public IReadOnlyList<TopicScore> Topics { get; init; } = [];
    public IReadOnlyList<Entity> Entities { get; init; } = [];
    public Tone Tone { get; init; } = Tone.Neutral;

    /// <summary>Tone towards each target that was asked for, in the order asked.</summary>
    public IReadOnlyList<TargetTone> Targets { get; init; } = [];

    public IReadOnlyList<Quote> Quotes { get; init; } = [];
    public IReadOnlyList<Claim> Claims { get; init; } = [];
    public IReadOnlyList<PolicyMeasure> Measures { get; init; } = [];
    public AnalyzerIdentity Analyzer { get; init; } = new("none", "0");

    /// <summary>Where the analyzer saw something and declined to say what, with the reason.</summary>
    public IReadOnlyList<Abstention> Abstained { get; init; } = [];
}

/// <summary>A text to analyse. <paramref name="Text"/> is the article without its title.</summary>
/// <param name="Published">Anchors relative dates ("last week"); null leaves them unresolved.</param>
/// <param name="Id">The article's id, which its claims' ids are made from; null seeds them with the text's beginning.</param>
/// <param name="Targets">Spans of <paramref name="Text"/> whose tone is asked for.</param>
public sealed record AnalysisRequest(
    string Text,
    string? Title = null,
    DateTimeOffset? Published = null,
    string? Language = null,
    IReadOnlyList<TextSpan>? Targets = null,
    string? Id = null);

/// <summary>UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);
}

/// <param name="Id">From the published taxonomy.</param>
/// <param name="Score">0..1.</param>
public sealed record TopicScore(string Id, double Score);

public sealed record AnalyzerIdentity(string Name, string Version, string? Model = null);

public sealed record Abstention(int Start, int Length, string Reason);
