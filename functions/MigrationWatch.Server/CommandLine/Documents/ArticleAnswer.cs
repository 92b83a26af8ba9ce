using MigrationWatch.Articles.Content;
using MigrationWatch.Languages;

namespace MigrationWatch.Server.CommandLine.Documents;

/// <summary>What <c>article text</c> prints.</summary>
internal sealed record ArticleAnswer
{
    private static readonly LanguageDetector s_languages = new();

    public string? Title { get; init; }
    public string? Byline { get; init; }
    public DateTimeOffset? Published { get; init; }
    public string? PublishedOrigin { get; init; }
    public DateTimeOffset? Modified { get; init; }
    public string? Language { get; init; }
    public Uri? Canonical { get; init; }
    public LeadImage? Image { get; init; }
    public string? Method { get; init; }
    public RejectReason? Reason { get; init; }
    public required string Text { get; init; }

    public static ArticleAnswer From(ArticleText article) => new()
    {
        Title = article.Title,
        Byline = article.Byline,
        Published = article.Published,
        PublishedOrigin = article.PublishedOrigin,
        Modified = article.Modified,
        Language = s_languages.Detect(article.Text) is { Code: not "und" } detected ? detected.Code : article.DeclaredLanguage,
        Canonical = article.CanonicalUrl,
        Image = article.LeadImage,
        Method = article.Method,
        Reason = article.Reason,
        Text = article.Text,
    };
}
