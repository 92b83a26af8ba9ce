using MigrationWatch.Articles;
using MigrationWatch.Contracts;

namespace MigrationWatch.Intake;

internal static class ExtractionRecord
{
    /// <summary>An article's identity and what was read out of its text, with no private person in what is shown.</summary>
    public static Extraction Create(Article article, Analysis analysis) => new()
    {
        Id = article.Id,
        Url = article.Url,
        Title = PublicWords.Title(article.Title, article.Text, analysis.Entities),
        Authors = article.Authors,
        Sources = article.Sources,
        Language = article.Language ?? analysis.Language,
        Published = article.Published,
        PublishedFrom = article.PublishedFrom,
        Stored = article.Stored,
        Words = WordCount.Of(article.Text),
        Lead = PublicWords.Lead(article.Text, analysis.Entities),
        Fingerprint = article.Fingerprint,
        Revision = article.Revision,
        Relevance = analysis.Relevance,
        Topics = analysis.Topics,
        Entities = analysis.Entities,
        Tone = analysis.Tone,
        Targets = analysis.Targets,
        Quotes = analysis.Quotes,
        Claims = analysis.Claims,
        Measures = analysis.Measures,
        Analyzer = analysis.Analyzer,
        Abstained = analysis.Abstained,
    };
}
