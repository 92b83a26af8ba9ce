using MigrationWatch.Contracts;
using MigrationWatch.Languages;

namespace MigrationWatch.Analyzers;

/// <summary>The analyzer that needs no cloud.</summary>
public sealed class BuiltInTextAnalyzer(LanguageDetector languages) : ITextAnalyzer
{
    public Task<TextFindings> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellation) =>
        Task.FromResult(new TextFindings(request.Language ?? languages.Detect(request.Text).Code, [], Tone.Neutral, [], new AnalyzerIdentity("built-in", "1"), []));
}
