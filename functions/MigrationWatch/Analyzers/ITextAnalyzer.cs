using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Analyzers;

/// <summary>What a language service can give: the built-in analyzer everywhere, Azure AI Language where configured. Topics, quotes, claims and privacy run on top of either.</summary>
public interface ITextAnalyzer
{
    /// <param name="text">The request's text.</param>
    Task<TextFindings> AnalyzeAsync(AnalysisRequest request, SplitText text, CancellationToken cancellation);
}

/// <param name="Language">BCP 47, or <c>und</c>.</param>
/// <param name="Targets">Tone towards each target asked for, in the order asked.</param>
public sealed record TextFindings(
    string Language,
    IReadOnlyList<Entity> Entities,
    Tone Tone,
    IReadOnlyList<TargetTone> Targets,
    AnalyzerIdentity Analyzer,
    IReadOnlyList<Abstention> Abstained);
