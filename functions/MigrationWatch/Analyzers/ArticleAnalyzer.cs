using MigrationWatch.Contracts;

namespace MigrationWatch.Analyzers;

/// <summary>One analysis of one text, from the language service's findings to claims.</summary>
public sealed class ArticleAnalyzer(ITextAnalyzer analyzer)
{
    public async Task<Analysis> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellation)
    {
        var findings = await analyzer.AnalyzeAsync(request, cancellation);
        return new Analysis
        {
            Language = findings.Language,
            Entities = findings.Entities,
            Tone = findings.Tone,
            Targets = findings.Targets,
            Analyzer = findings.Analyzer,
            Abstained = findings.Abstained,
        };
    }
}
