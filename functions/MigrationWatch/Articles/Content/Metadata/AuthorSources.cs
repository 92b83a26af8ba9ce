using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>Who wrote it: structured data, meta elements, microdata, then the visible byline.</summary>
internal sealed class AuthorSources(HtmlNode document, MetaTags meta, JsonLdArticle data)
{
    private static readonly string[] s_names = ["byline", "author", "autor", "writer", "verfasser"];

    public IReadOnlyList<string> Read() =>
        Some(data.Authors)
        ?? Some(meta.All("author", "dc.creator", "dcterms.creator", "article:author_name", "parsely-author", "sailthru.author", "byl", "citation_author", "cxenseparse:author"))
        ?? Some(meta.All("article:author"))
        ?? Some(Marked(node => "author".Equals(node["itemprop"], StringComparison.OrdinalIgnoreCase)))
        ?? Some(Marked(node => node.Name == "a" && "author".Equals(node["rel"], StringComparison.OrdinalIgnoreCase)))
        ?? Some(Marked(IsNamedByline))
        ?? [];

    private static List<string>? Some(IEnumerable<string> bylines) => Bylines.Names(bylines) is { Count: > 0 and <= 12 } names ? names : null;

    // The first only: boxes about the author repeat it further down, lists of other articles have other authors.
    private IEnumerable<string> Marked(Func<HtmlNode, bool> isMark)
    {
        var found = document.Descendants.FirstOrDefault(node => !node.IsText && node.Measures.Characters is > 2 and < 100 && isMark(node));
        if (found is null)
        {
            return [];
        }

        var name = found.Descendants.FirstOrDefault(node => "name".Equals(node["itemprop"], StringComparison.OrdinalIgnoreCase)) ?? found;
        return [VisibleText.Of(name)];
    }

    private static bool IsNamedByline(HtmlNode node) => node.Name != "a" && Array.Exists(s_names, name => node.ClassAndId.Contains(name, StringComparison.OrdinalIgnoreCase))
        && !node.ClassAndId.Contains("comment", StringComparison.OrdinalIgnoreCase);
}
