using MigrationWatch.Articles.Content.Html;
using MigrationWatch.Articles.Content.Metadata;

namespace MigrationWatch.Articles.Content;

/// <summary>Whether what was read is an article; if not, why.</summary>
/// <param name="document">The page before pruning, measured.</param>
/// <param name="textLength">Characters of the text found.</param>
/// <param name="longestBlock">Characters of its longest paragraph.</param>
internal sealed class PageVerdict(HtmlNode document, PageMetadata metadata, Uri? url, int textLength, int longestBlock)
{
    // A brief in agency style has two sentences, about 200 characters.
    private const int ShortestArticle = 180;

    // Publishers show two or three paragraphs before they ask for money.
    private const int LongestTeaser = 1500;
    private const int LongestChallenge = 600;

    // Headings that are links: a section page lists a dozen stories, an article's "related" box up to six.
    private const int FewestListed = 8;

    // What stands under a headline in a list of stories; every article has a longer paragraph.
    private const int LongestTeaserParagraph = 280;

    /// <returns>Null for an article.</returns>
    public RejectReason? Read() =>
        IsChallenge() ? RejectReason.ChallengePage
        : IsFront() ? RejectReason.HomePage
        : IsListing() ? RejectReason.Listing
        : IsPaywalled() ? RejectReason.Paywall
        : textLength == 0 ? RejectReason.NoText
        : textLength < ShortestArticle ? RejectReason.Short
        : null;

    private bool IsChallenge() => textLength < LongestChallenge
        && (PageKind.NamesChallenge(metadata.Title) || (document.Measures.Characters < 2 * LongestChallenge && PageKind.NamesChallenge(document.TextContent)));

    private bool IsFront() => url is not null && IsRoot(url) && !metadata.IsMarkedAsArticle;

    // "/", "/ru", "/index.html".
    private static bool IsRoot(Uri url) => url.Query.Length == 0 && url.AbsolutePath.Trim('/') is var path && (path.Length is 0 or 2 || path is "index.html" or "index.php" or "home");

    private bool IsListing()
    {
        if (metadata.IsMarkedAsArticle && metadata.PageType != "website")
        {
            return false;
        }

        var linked = document.Descendants.Count(node => ElementKinds.IsHeading(node.Name) && node.Measures is { Characters: >= 15, LinkDensity: > 0.8 });
        return linked >= FewestListed && longestBlock < LongestTeaserParagraph;
    }

    private bool IsPaywalled() => textLength < LongestTeaser && (metadata.IsFree == false || PageKind.NamesPaywall(document.TextContent));
}
