using System.Text;
using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>An element's text as a reader sees it: one block for each paragraph, subhead, list item or quote, in order.</summary>
internal sealed class BlockReader
{
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private BlockKind _kind;
    private int _links;

    public static List<Block> Read(HtmlNode root)
    {
        var reader = new BlockReader();
        reader.Walk(root);
        return reader._blocks;
    }

    private void Walk(HtmlNode root)
    {
        for (var node = root.FirstChild; node is not null;)
        {
            Enter(node);
            var next = node.FirstChild;
            while (next is null && node is not null && node != root)
            {
                Leave(node);
                next = node.Next;
                node = next is null ? node.Parent! : node;
            }

            node = next;
        }

        Flush();
    }

    private void Enter(HtmlNode node)
    {
        if (node.IsText)
        {
            AppendText(node.Text);
        }
        else if (node.Name == "br")
        {
            TrimEnd();
            _text.Append('\n');
        }
        else if (node.Name is "td" or "th")
        {
            AppendText(" ");
        }
        else if (ElementKinds.IsBlock(node.Name))
        {
            Flush();
            _kind = Kind(node);
        }
    }

    private void Leave(HtmlNode node)
    {
        if (node.Name == "a")
        {
            _links += Math.Min(node.Measures.Characters, _text.Length);
        }
        else if (ElementKinds.IsBlock(node.Name) && node.Name is not ("td" or "th"))
        {
            Flush();
            _kind = node.Parent is null ? BlockKind.Paragraph : Kind(node.Parent);
        }
    }

    private static BlockKind Kind(HtmlNode node) => node.Name switch
    {
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quote,
        "figcaption" or "figure" => BlockKind.Caption,
        var name when ElementKinds.IsHeading(name) => BlockKind.Heading,
        "p" or "div" when node.Parent is { Name: "li" or "blockquote" or "figcaption" or "figure" } parent => Kind(parent),
        _ => BlockKind.Paragraph,
    };

    private void AppendText(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                // Soft hyphens and zero-width characters are layout; they would part words for every later stage.
                if (letter is not ('\u00ad' or '\u200b' or '\ufeff' or '\u2060'))
                {
                    _text.Append(letter);
                }
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\n')
        {
            _text.Length--;
        }
    }

    private void Flush()
    {
        TrimEnd();
        var text = _text.ToString().TrimStart('\n', ' ');
        if (text.Length > 0)
        {
            _blocks.Add(new Block(_kind, text, _links));
        }

        _text.Clear();
        _links = 0;
    }
}
