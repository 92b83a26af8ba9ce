using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Body;
using MigrationWatch.Articles.Content.Html;
using MigrationWatch.Articles.Content.Metadata;

namespace MigrationWatch.Articles.Content;

/// <summary>From a page to its article. Holds no state: one instance serves all threads.</summary>
public sealed class ArticleTextExtractor
{
    public ArticleText Extract(PageDocument page)
    {
        if (page.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true)
        {
            return new PlainTextCleaner().Clean(PageDecoder.Decode(page.Body, page.ContentType));
        }

        var html = PageDecoder.Decode(page.Body, page.ContentType);
        var document = HtmlTreeBuilder.Parse(html);
        NodeMeasures.Take(document);
        var metadata = PageMetadata.Read(document, page.Url);
        var blocks = FurnitureFilter.Apply(ScoredBody.Read(html), metadata.Title);
        if (LedeFinder.Find(document, metadata.Description, blocks) is { } lede)
        {
            blocks.Insert(0, lede);
        }

        return new ArticleText
        {
            Title = metadata.Title,
            Authors = metadata.Authors,
            Published = metadata.Published?.Date,
            PublishedOrigin = metadata.Published?.Origin,
            Modified = metadata.Modified,
            DeclaredLanguage = metadata.Language,
            CanonicalUrl = metadata.CanonicalUrl,
            LeadImage = metadata.Image is { } image ? new LeadImage(image, metadata.ImageCredit) : null,
            Text = string.Join("\n\n", blocks.Select(block => block.Text)),
            Method = "scored",
            Reason = blocks.Count == 0 ? RejectReason.NoText : null,
        };
    }
}
