using MigrationWatch.Articles;
using MigrationWatch.Contracts;

namespace MigrationWatch.Intake;

internal static class ExtractionRecord
{
    /// <summary>An article's identity and what was read out of its text, with no private person in what is shown.</summary>
    public static Extraction Create(Article article, Analysis analysis)
    {
        var words = new PublicWords(article.Text, analysis.Entities);
        return Create(article, analysis, words);
    }

    private static Extraction Create(Article article, Analysis analysis, PublicWords words) => new()
    {
        Id = article.Id,
        Url = article.Url,
        Title = words.Of(article.Title),
        Authors = article.Authors,
        Sources = article.Sources,
        Language = article.Language ?? analysis.Language,
        Published = article.Published,
        PublishedFrom = article.PublishedFrom,
        Stored = article.Stored,
        Words = WordCount.Of(article.Text),
        Lead = words.Lead(),
        Fingerprint = article.Fingerprint,
        Revision = article.Revision,
        Relevance = analysis.Relevance,
        Topics = analysis.Topics,
        Entities = analysis.Entities,
        Tone = analysis.Tone,
        Targets = analysis.Targets,
        Quotes = [.. analysis.Quotes.Select(words.Quote)],
        Claims = [.. analysis.Claims.Select(words.Claim)],
        Measures = analysis.Measures,
        Analyzer = analysis.Analyzer,
        Abstained = analysis.Abstained,
    };
}
