using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Body;
using MigrationWatch.Articles.Content.Html;
using MigrationWatch.Articles.Content.Metadata;

namespace MigrationWatch.Articles.Content;

/// <summary>From a page to its article. Holds no state: one instance serves all threads.</summary>
public sealed class ArticleTextExtractor
{
    /// <summary>Never throws on what a page holds: what is no article comes back with a reason. Linear in the page's size.</summary>
    public ArticleText Extract(PageDocument page)
    {
        if (!PageKind.IsMarkup(page.Body.Span, page.ContentType))
        {
            return new ArticleText { Reason = RejectReason.NotHtml };
        }

        var html = PageDecoder.Decode(page.Body, page.ContentType);
        return page.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true
            ? new PlainTextCleaner().Clean(html)
            : ExtractHtml(html, page.Url);
    }

    private static ArticleText ExtractHtml(string html, Uri? url)
    {
        var document = HtmlTreeBuilder.Parse(html);
        NodeMeasures.Take(document);
        var metadata = PageMetadata.Read(document, url);
        var reading = FallbackChain.Read(html, document, metadata.Title, metadata.Body);
        var blocks = reading.Blocks;
        if (LedeFinder.Find(document, metadata.Description, blocks) is { } lede)
        {
            blocks = [lede, .. blocks];
        }

        var (kept, boxed) = AuthorBox.Drop(blocks, metadata.Authors);
        kept = WithoutByline(kept, metadata.Authors);
        var text = string.Join("\n\n", kept.Select(block => block.Text));
        return new ArticleText
        {
            Title = metadata.Title,
            Authors = metadata.Authors.Count == 0 && boxed is not null ? [boxed] : metadata.Authors,
            Published = metadata.Published?.Date,
            PublishedOrigin = metadata.Published?.Origin,
            Modified = metadata.Modified,
            DeclaredLanguage = metadata.Language,
            CanonicalUrl = metadata.CanonicalUrl,
            LeadImage = metadata.Image is { } image ? new LeadImage(image, metadata.ImageCredit) : null,
            Text = text,
            Method = reading.Method,
            Reason = new PageVerdict(document, metadata, url, text.Length, kept.Count == 0 ? 0 : kept.Max(block => block.Text.Length)).Read(),
        };
    }

    /// <summary>"By Anna Muster" above the text says again what the page says of its author elsewhere.</summary>
    private static List<Block> WithoutByline(List<Block> blocks, IReadOnlyList<string> authors)
    {
        const int LongestByline = 100;
        return blocks.Count > 1
            && blocks[0].Text.Length < LongestByline
            && Bylines.Names([blocks[0].Text]) is { Count: > 0 } names
            && names.TrueForAll(name => authors.Contains(name, StringComparer.OrdinalIgnoreCase))
                ? blocks[1..]
                : blocks;
    }
}
