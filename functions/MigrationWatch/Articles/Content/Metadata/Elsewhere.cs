using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>Parts of a page that speak of other articles or are not by the article's author.</summary>
internal static class Elsewhere
{
    private static readonly string[] s_names = ["comment", "related", "sidebar", "newslist"];

    /// <summary>
    /// Whether the node lies in a sidebar, in readers' comments, among related articles. What holds most of the page is none of these,
    /// whatever its name ("has-sidebar").
    /// </summary>
    public static bool Holds(HtmlNode node)
    {
        var path = node.Ancestors.Prepend(node).ToList();
        var most = Prose(path[^1]) * 0.3;
        return path.Any(above => Prose(above) < most && IsApart(above));
    }

    private static int Prose(HtmlNode node) => node.Measures.Characters - node.Measures.LinkCharacters;

    private static bool IsApart(HtmlNode node) => node.Name switch
    {
        "aside" or "nav" => true,
        "footer" => !node.Ancestors.Any(above => above.Name == "article"),
        "article" or "main" or HtmlNode.TextName => false,
        _ => node.ClassAndId is { Length: > 0 } names && Array.Exists(s_names, name => names.Contains(name, StringComparison.OrdinalIgnoreCase)),
    };
}
