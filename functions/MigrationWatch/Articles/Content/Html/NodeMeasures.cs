namespace MigrationWatch.Articles.Content.Html;

/// <summary>
/// Sums over everything below an element, kept up to date while furniture is taken out: asking an element costs nothing, so that
/// judging each of many nested elements stays linear.
/// </summary>
internal sealed class NodeMeasures
{
    /// <summary>UTF-16 code units of text, white space counted as one.</summary>
    public int Characters { get; private set; }

    public int LinkCharacters { get; private set; }

    public int HeadingCharacters { get; private set; }

    /// <summary>Characters in paragraphs, list items, cells, quotes.</summary>
    public int ProseCharacters { get; private set; }

    public int Commas { get; private set; }

    public int Paragraphs { get; private set; }

    public int Images { get; private set; }

    public int ListItems { get; private set; }

    public int Inputs { get; private set; }

    public int Embeds { get; private set; }

    public double LinkDensity => Characters == 0 ? 0 : (double)LinkCharacters / Characters;

    /// <summary>Measures every element below and including <paramref name="root"/>.</summary>
    public static void Take(HtmlNode root)
    {
        root.Measures = new NodeMeasures();
        var nodes = root.Descendants.ToList();
        foreach (var node in nodes)
        {
            node.Measures = new NodeMeasures();
        }

        // Backwards in document order, children come before their parents.
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            nodes[i].Measures.Finish(nodes[i]);
            nodes[i].Parent!.Measures.Add(nodes[i].Measures, 1);
        }
    }

    /// <summary>Takes the node out of the tree and its sums out of those above it.</summary>
    public static void Remove(HtmlNode node)
    {
        foreach (var ancestor in node.Ancestors)
        {
            ancestor.Measures.Add(node.Measures, -1);
        }

        node.Remove();
    }

    private void Finish(HtmlNode node)
    {
        switch (node.Name)
        {
            case HtmlNode.TextName:
                Count(node.Text);
                break;
            case "a":
                // A link within the page is mostly a footnote, not navigation.
                LinkCharacters = node["href"] is ['#', ..] ? Characters * 3 / 10 : Characters;
                break;
            case "p":
                Paragraphs++;
                ProseCharacters = Characters;
                break;
            case "li":
                ListItems++;
                ProseCharacters = Characters;
                break;
            case "td" or "blockquote" or "dl" or "ol" or "pre" or "ul":
                ProseCharacters = Characters;
                break;
            case "img":
                Images++;
                break;
            case "input":
                Inputs++;
                break;
            case "object" or "embed" or "iframe":
                Embeds++;
                break;
            case ['h', >= '1' and <= '6']:
                HeadingCharacters = Characters;
                break;
        }
    }

    private void Count(string text)
    {
        var blank = true;
        foreach (var letter in text)
        {
            var isBlank = char.IsWhiteSpace(letter);
            Characters += isBlank && blank ? 0 : 1;
            Commas += letter is ',' or '，' or '、' or '،' ? 1 : 0;
            blank = isBlank;
        }
    }

    private void Add(NodeMeasures other, int sign)
    {
        Characters += sign * other.Characters;
        LinkCharacters += sign * other.LinkCharacters;
        HeadingCharacters += sign * other.HeadingCharacters;
        ProseCharacters += sign * other.ProseCharacters;
        Commas += sign * other.Commas;
        Paragraphs += sign * other.Paragraphs;
        Images += sign * other.Images;
        ListItems += sign * other.ListItems;
        Inputs += sign * other.Inputs;
        Embeds += sign * other.Embeds;
    }
}
