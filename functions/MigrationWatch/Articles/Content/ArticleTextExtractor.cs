using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content;

/// <summary>From a page to its article. Holds no state: one instance serves all threads.</summary>
public sealed class ArticleTextExtractor
{
    public ArticleText Extract(PageDocument page)
    {
        var html = PageDecoder.Decode(page.Body, page.ContentType);
        var document = HtmlTreeBuilder.Parse(html);
        var paragraphs = document.Elements("p").Select(node => node.TextContent.Trim()).Where(text => text.Length > 80).ToList();
        return new ArticleText
        {
            Title = document.Elements("title").FirstOrDefault()?.TextContent.Trim(),
            Text = string.Join("\n\n", paragraphs),
            Method = "paragraphs",
            Reason = paragraphs.Count == 0 ? RejectReason.NoText : null,
        };
    }
}
