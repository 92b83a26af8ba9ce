using System.Collections.Frozen;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>Takes out what no reader sees and, when asked, what its names say is no article.</summary>
internal static class PagePruner
{
    private static readonly FrozenSet<string> s_silent =
        "script style template svg math head link meta noscript object embed iframe canvas audio video select textarea dialog".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_unlikelyRoles = "menu menubar complementary navigation alert alertdialog dialog".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_never = "html body article main a".Split(' ').ToFrozenSet();

    // Some publishers wrap the whole article in an element named for its furniture ("has-sidebar", "story-and-comments"):
    // an element holding this share of the page's unlinked text is no furniture.
    private const double ArticleShare = 0.3;

    private const int LongestButton = 200;

    public static void Prune(HtmlNode document, Strictness strictness)
    {
        NodeMeasures.Take(document);
        var most = Prose(document) * ArticleShare;
        for (var node = document.FirstChild; node is not null;)
        {
            var drop = !node.IsText && (s_silent.Contains(node.Name) || IsHidden(node) || IsButton(node) || (strictness.DropUnlikely && Prose(node) < most * 2 && IsUnlikely(node)) || (strictness.Clean && IsFurniture(node, most)));
            var next = drop ? node.FollowingSkippingChildren(document) : node.Following(document);
            if (drop)
            {
                node.Remove();
            }

            node = next;
        }
    }

    // A button that is never closed takes in the rest of its page.
    private static bool IsButton(HtmlNode node) => node.Name == "button" && node.Measures.Characters < LongestButton;

    private static bool IsHidden(HtmlNode node)
    {
        var style = node["style"];
        var hiddenByStyle = style is not null && style.Replace(" ", "", StringComparison.Ordinal) is var compact
            && (compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
        return hiddenByStyle || node["hidden"] is not null || node["aria-hidden"] == "true";
    }

    private static int Prose(HtmlNode node) => node.Measures.Characters - node.Measures.LinkCharacters;

    private static bool IsFurniture(HtmlNode node, double most) =>
        !s_never.Contains(node.Name) && ClassWords.IsFurniture(node) && Prose(node) < most;

    private static bool IsUnlikely(HtmlNode node)
    {
        if (s_never.Contains(node.Name))
        {
            return false;
        }

        return node["role"] is { } role && s_unlikelyRoles.Contains(role)
            || (ClassWords.IsUnlikely(node.ClassAndId) && !node.Ancestors.Any(ancestor => ancestor.Name is "table" or "code"));
    }
}
