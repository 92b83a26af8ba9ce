using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>
/// The standfirst between headline and text. Templates keep it in the page's head, outside of the element that holds the article,
/// so votes of paragraphs do not reach it.
/// </summary>
internal static class LedeFinder
{
    private const int Shortest = 40;
    private const int Longest = 900;

    // Letters in which the description and the visible text must agree; many descriptions are cut after 150.
    private const int Compared = 40;

    /// <param name="document">The page before pruning, measured.</param>
    /// <param name="description">What the page's data give as its summary.</param>
    /// <returns>Null when there is none, or the body has it already.</returns>
    public static Block? Find(HtmlNode document, string? description, IReadOnlyList<Block> body)
    {
        var opening = BlockText.Letters(description, Compared);
        foreach (var node in Between(document, body))
        {
            if (node.Measures.Characters is >= Shortest and <= Longest && node.Measures.LinkDensity < 0.3 && IsLede(node, opening))
            {
                var text = string.Join(' ', BlockReader.Read(node).Select(block => block.Text));
                return text.Length < Shortest || IsIn(body, text) ? null : new Block(BlockKind.Paragraph, text);
            }
        }

        return null;
    }

    private static bool IsLede(HtmlNode node, string opening) =>
        node.Name is "p" or "div" or "h2" or "h3" or "h4" or "span" or "strong" or "section"
        && ((opening.Length >= Compared / 2 && BlockText.Letters(node.TextContent, Compared) == opening) || ClassWords.IsLede(node));

    /// <summary>The elements from the headline to the body's first block.</summary>
    private static IEnumerable<HtmlNode> Between(HtmlNode document, IReadOnlyList<Block> body)
    {
        var first = body.Count == 0 ? "" : BlockText.Letters(body[0].Text, Compared);
        var heading = document.Elements("h1").LastOrDefault();
        for (var node = heading?.FollowingSkippingChildren(document); node is not null; node = node.Following(document))
        {
            if (!node.IsText)
            {
                yield return node;
            }
            else if (node.Text.Length >= Shortest && BlockText.Letters(node.Text, Compared) == first)
            {
                yield break;
            }
        }
    }

    private static bool IsIn(IReadOnlyList<Block> body, string text)
    {
        var start = BlockText.Letters(text, Compared);
        return body.Any(block => BlockText.Letters(block.Text).Contains(start, StringComparison.Ordinal));
    }
}
