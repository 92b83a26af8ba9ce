using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Body;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content;

/// <summary>From a page to its article. Holds no state: one instance serves all threads.</summary>
public sealed class ArticleTextExtractor
{
    public ArticleText Extract(PageDocument page)
    {
        var html = PageDecoder.Decode(page.Body, page.ContentType);
        var document = HtmlTreeBuilder.Parse(html);
        var blocks = ScoredBody.Read(html);
        return new ArticleText
        {
            Title = document.Elements("title").FirstOrDefault()?.TextContent.Trim(),
            Text = string.Join("\n\n", blocks.Where(block => block.Kind != BlockKind.Caption).Select(block => block.Text)),
            Method = "scored",
            Reason = blocks.Count == 0 ? RejectReason.NoText : null,
        };
    }
}
