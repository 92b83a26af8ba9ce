using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>Takes out of the article's element what looks like furniture by its shape: many links, little prose, forms, bad names.</summary>
internal sealed class BodyCleaner(Strictness strictness)
{
    // A publisher who puts the article itself into an aside means nothing by it.
    private const double ArticleShare = 0.3;

    public void Clean(HtmlNode body)
    {
        var most = body.Measures.Characters * ArticleShare;
        foreach (var node in body.Descendants.Reverse().ToList())
        {
            if (!node.IsText && IsFurniture(node, most))
            {
                NodeMeasures.Remove(node);
            }
        }
    }

    private bool IsFurniture(HtmlNode node, double most) => node.Name switch
    {
        "input" => true,
        "footer" or "aside" or "nav" => node.Measures.Characters - node.Measures.LinkCharacters < most,
        "h1" or "h2" => strictness.WeighNames && ClassWords.Weigh(node) < 0,
        "form" or "fieldset" or "table" or "ul" or "div" => strictness.Clean && IsFurnitureByShape(node) && !IsInData(node),
        _ => false,
    };

    private bool IsFurnitureByShape(HtmlNode node)
    {
        var weight = strictness.WeighNames ? ClassWords.Weigh(node) : 0;
        if (weight < 0)
        {
            return true;
        }

        var m = node.Measures;
        if (m.Commas >= 10)
        {
            return false;
        }

        var isList = node.Name is "ul" or "ol" || (m.Characters > 0 && (double)ListCharacters(node) / m.Characters > 0.9);
        var inFigure = new Lazy<bool>(() => node.Ancestors.Any(ancestor => ancestor.Name == "figure"));
        var headings = m.Characters == 0 ? 0 : (double)m.HeadingCharacters / m.Characters;
        return (m.Images > 1 && (double)m.Paragraphs / m.Images < 0.5 && !inFigure.Value)
            || (!isList && m.ListItems - 100 > m.Paragraphs)
            || m.Inputs > m.Paragraphs / 3
            || (!isList && headings < 0.9 && m.Characters < 25 && m.Images is 0 or > 2 && m.LinkDensity > 0 && !inFigure.Value)
            || (!isList && weight < 25 && m.LinkDensity > 0.2)
            || (weight >= 25 && m.LinkDensity > 0.5)
            || (m.Embeds == 1 && m.Characters < 75) || m.Embeds > 1
            || (m.Images == 0 && m.ProseCharacters == 0);
    }

    private static bool IsInData(HtmlNode node) => IsDataTable(node) || node.Ancestors.Any(ancestor => ancestor.Name is "code" or "pre" || IsDataTable(ancestor));

    private static int ListCharacters(HtmlNode node) => node.Children.Where(child => child.Name is "ul" or "ol").Sum(list => list.Measures.Characters);

    private static bool IsDataTable(HtmlNode node)
    {
        if (node.Name != "table" || node["role"] == "presentation" || node["datatable"] == "0")
        {
            return false;
        }

        return node["summary"] is not null || node.Children.Any(child => child.Name is "caption" or "thead" or "tfoot" or "colgroup");
    }
}
