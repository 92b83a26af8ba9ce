using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>The last resort: every paragraph of the page that is long and unlinked enough to be prose.</summary>
internal static class PlainParagraphs
{
    private const int Shortest = 80;

    /// <param name="document">The page before pruning, measured.</param>
    public static List<Block> Read(HtmlNode document) => [.. document.Descendants
        .Where(node => node.Name is "p" or "blockquote" or "pre" && node.Measures is { Characters: >= Shortest, LinkDensity: < 0.3 })
        .Where(node => !node.Ancestors.Any(above => above.Name is "footer" or "nav" or "aside" or "blockquote" || ClassWords.IsFurniture(above)))
        .SelectMany(BlockReader.Read)];
}
