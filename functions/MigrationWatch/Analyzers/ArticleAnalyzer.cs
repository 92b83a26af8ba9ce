using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Privacy;
using MigrationWatch.Quotes;
using MigrationWatch.Sentences;
using MigrationWatch.Topics;

namespace MigrationWatch.Analyzers;

/// <summary>One analysis of one text, from the language service's findings to claims.</summary>
public sealed class ArticleAnalyzer(ITextAnalyzer analyzer, TopicDetector topics, SpeakerFinder speakers, PersonPrivacy privacy, ClaimExtractor claims)
{
    public async Task<Analysis> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellation)
    {
        var text = new SplitText(request.Text);
        var findings = await analyzer.AnalyzeAsync(request, text, cancellation);
        var found = claims.Extract(text, request.Published, findings.Language, findings.Entities, request.Id);
        var about = topics.Detect(text, request.Title, findings.Entities);
        return new Analysis
        {
            Language = findings.Language,
            Relevance = ArticleRelevance.Of(about, found),
            Topics = about.Topics,
            Entities = privacy.Mark(text, findings.Entities),
            Quotes = speakers.Find(text, QuoteFinder.Find(request.Text), findings.Entities),
            Tone = findings.Tone,
            Targets = findings.Targets,
            Analyzer = findings.Analyzer,
            Claims = found.Claims,
            Measures = found.Measures,
            Abstained = [.. findings.Abstained, .. found.Abstained],
        };
    }
}
