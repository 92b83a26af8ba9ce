using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Privacy;
using MigrationWatch.Quotes;
using MigrationWatch.Topics;

namespace MigrationWatch.Analyzers;

/// <summary>One analysis of one text, from the language service's findings to claims.</summary>
public sealed class ArticleAnalyzer(ITextAnalyzer analyzer, TopicDetector topics, SpeakerFinder speakers, PersonPrivacy privacy, ClaimExtractor claims)
{
    public async Task<Analysis> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellation)
    {
        var findings = await analyzer.AnalyzeAsync(request, cancellation);
        var found = claims.Extract(request.Text, request.Published, findings.Language, findings.Entities, request.Id);
        var about = topics.Detect(request.Text, request.Title, findings.Entities);
        return new Analysis
        {
            Language = findings.Language,
            Relevance = ArticleRelevance.Of(about, found),
            Topics = about.Topics,
            Entities = privacy.Mark(request.Text, findings.Entities),
            Quotes = speakers.Find(request.Text, QuoteFinder.Find(request.Text), findings.Entities),
            Tone = findings.Tone,
            Targets = findings.Targets,
            Analyzer = findings.Analyzer,
            Claims = found.Claims,
            Measures = found.Measures,
            Abstained = [.. findings.Abstained, .. found.Abstained],
        };
    }
}
