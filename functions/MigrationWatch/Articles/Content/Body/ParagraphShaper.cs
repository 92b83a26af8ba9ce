using System.Collections.Frozen;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>Makes paragraphs of text that its page keeps in bare divisions or between line breaks, so that all prose is scored alike.</summary>
internal static class ParagraphShaper
{
    private static readonly FrozenSet<string> s_blocks = "blockquote dl div img ol p pre table ul section article aside header footer main h1 h2 h3 h4 h5 h6 figure form fieldset nav hr li".Split(' ').ToFrozenSet();

    public static void Shape(HtmlNode document)
    {
        var nodes = document.Descendants.Where(node => !node.IsText).ToList();
        BreaksToParagraphs(nodes);
        var holdsBlock = new HashSet<HtmlNode>();

        // Backwards: a division's children are settled before it is.
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            if (node.Name is "div" && holdsBlock.Contains(node))
            {
                WrapLooseText(node, holdsBlock);
            }
            else if (node.Name is "div")
            {
                node.Name = "p";
            }

            if (node.Parent is { } parent && (s_blocks.Contains(node.Name) || holdsBlock.Contains(node)))
            {
                holdsBlock.Add(parent);
            }
        }
    }

    /// <summary>Two line breaks in a row mean a new paragraph: what follows them, up to the next pair, becomes one.</summary>
    private static void BreaksToParagraphs(List<HtmlNode> nodes)
    {
        foreach (var node in nodes.Where(node => node.Name == "br" && node.Parent is not null))
        {
            var second = NextElement(node);
            if (second?.Name != "br")
            {
                continue;
            }

            var parent = node.Parent!;
            var paragraph = new HtmlNode("p");
            parent.InsertBefore(paragraph, node);
            while (NextElement(paragraph) is { Name: "br" } surplus)
            {
                DropBlankBefore(paragraph, surplus);
                surplus.Remove();
            }

            while (paragraph.Next is { } next && IsInline(next) && !(next.Name == "br" && NextElement(next)?.Name == "br"))
            {
                paragraph.Append(next);
            }

            if (parent.Name == "p")
            {
                parent.Name = "div";
            }
        }
    }

    private static void DropBlankBefore(HtmlNode after, HtmlNode until)
    {
        while (after.Next is { } blank && blank != until)
        {
            blank.Remove();
        }
    }

    private static HtmlNode? NextElement(HtmlNode node)
    {
        var next = node.Next;
        while (next is { IsText: true } && string.IsNullOrWhiteSpace(next.Text))
        {
            next = next.Next;
        }

        return next;
    }

    private static bool IsInline(HtmlNode node) => node.IsText || !(ElementKinds.IsBlock(node.Name) || s_blocks.Contains(node.Name));

    private static void WrapLooseText(HtmlNode division, HashSet<HtmlNode> holdsBlock)
    {
        HtmlNode? paragraph = null;
        foreach (var child in division.Children)
        {
            if (!IsInline(child) || holdsBlock.Contains(child))
            {
                paragraph = null;
            }
            else if (paragraph is not null)
            {
                paragraph.Append(child);
            }
            else if (!child.IsText || !string.IsNullOrWhiteSpace(child.Text))
            {
                paragraph = new HtmlNode("p");
                division.InsertBefore(paragraph, child);
                paragraph.Append(child);
            }
        }
    }
}
