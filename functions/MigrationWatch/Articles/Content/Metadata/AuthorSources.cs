using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>Who wrote it: structured data, meta elements, microdata, then the visible byline.</summary>
internal sealed class AuthorSources(HtmlNode document, MetaTags meta, JsonLdArticle data)
{
    private static readonly string[] s_names = ["byline", "author", "autor", "writer", "verfasser"];

    private static readonly string[] s_paths = ["/author/", "/authors/", "/autor/", "/autoren/", "/avtor/", "/auteur/", "/muallif/", "/yazar/"];

    private const int LongestByline = 100;

    public IReadOnlyList<string> Read() =>
        Some(data.Authors)
        ?? Some(meta.All("author", "dc.creator", "dcterms.creator", "article:author_name", "parsely-author", "sailthru.author", "byl", "citation_author", "cxenseparse:author"))
        ?? Some(meta.All("article:author"))
        ?? Marked(node => "author".Equals(node["itemprop"], StringComparison.OrdinalIgnoreCase))
        ?? Marked(node => node.Name == "a" && "author".Equals(node["rel"], StringComparison.OrdinalIgnoreCase))
        ?? Marked(IsNamedByline)
        ?? Marked(IsAuthorLink)
        ?? [];

    private static List<string>? Some(IEnumerable<string> bylines) => Bylines.Names(bylines) is { Count: > 0 and <= 12 } names ? names : null;

    // The first that holds names: boxes about the author repeat it further down, lists of other articles have other authors.
    private List<string>? Marked(Func<HtmlNode, bool> isMark) => document.Descendants
        .Where(node => !node.IsText && node.Measures.Characters is > 2 and < LongestByline && isMark(node) && !Elsewhere.Holds(node.Parent!))
        .Take(10)
        .Select(node => Some([VisibleText.Of(NameIn(node))]))
        .FirstOrDefault(names => names is not null);

    private static HtmlNode NameIn(HtmlNode node) =>
        node.Descendants.FirstOrDefault(inner => !inner.IsText && ("name".Equals(inner["itemprop"], StringComparison.OrdinalIgnoreCase) || IsAuthorLink(inner))) ?? node;

    private static bool IsAuthorLink(HtmlNode node) => node.Name == "a" && node["href"] is { } href && Array.Exists(s_paths, path => href.Contains(path, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamedByline(HtmlNode node) => Array.Exists(s_names, name => node.ClassAndId.Contains(name, StringComparison.OrdinalIgnoreCase))
        && !node.ClassAndId.Contains("comment", StringComparison.OrdinalIgnoreCase);
}
