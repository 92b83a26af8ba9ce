using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Analyzers;

/// <summary>One analysis of one text, from the language service's findings to claims.</summary>
public sealed class ArticleAnalyzer(ITextAnalyzer analyzer, ClaimExtractor claims)
{
    public async Task<Analysis> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellation)
    {
        var findings = await analyzer.AnalyzeAsync(request, cancellation);
        var found = claims.Extract(request.Text, request.Published, findings.Language, findings.Entities);
        return new Analysis
        {
            Language = findings.Language,
            Entities = findings.Entities,
            Tone = findings.Tone,
            Targets = findings.Targets,
            Analyzer = findings.Analyzer,
            Claims = found.Claims,
            Measures = found.Measures,
            Abstained = [.. findings.Abstained, .. found.Abstained],
        };
    }
}
