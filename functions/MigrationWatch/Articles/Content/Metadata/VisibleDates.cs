using MigrationWatch.Articles.Content.Dates;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>The date as readers see it: in an element named for it, else in one of the short lines around the headline, else in any short line.</summary>
internal static class VisibleDates
{
    // "Von Anna Muster, aktualisiert am 19. November 2019, 14:20 Uhr" is about as long as a line with a date gets.
    private const int LongestLine = 140;

    private static readonly string[] s_names = ["date", "datum", "time", "publish", "posted", "meta", "byline", "dateline", "fecha", "stamp", "info"];

    public static DatedFrom? Find(HtmlNode document, bool monthFirst)
    {
        var lines = Lines(document);
        var heading = lines.FindIndex(line => line.Holder.Name == "h1" || line.Holder.Parent?.Name == "h1");
        var ranked = lines.Where(line => line.IsNamed && !line.IsElsewhere)
            .Concat(heading < 0 ? [] : lines.Skip(heading).Take(15))
            .Concat(heading < 0 ? [] : lines.Take(heading).TakeLast(10))
            .Concat(lines.Where(line => !line.IsElsewhere));
        foreach (var line in ranked)
        {
            if (TextDates.Find(line.Text, monthFirst) is { } date)
            {
                return new DatedFrom(date, "text");
            }
        }

        return null;
    }

    /// <summary>Short texts of the page with at least a year's worth of digits, whole elements taken together: "19" and "November" may be in spans of their own.</summary>
    private static List<Line> Lines(HtmlNode document)
    {
        var lines = new List<Line>();
        foreach (var text in document.Descendants.Where(node => node.IsText && !string.IsNullOrWhiteSpace(node.Text)))
        {
            var holder = text.Parent!;
            while (holder.Parent is { } parent && !ElementKinds.IsBlock(holder.Name) && parent.Name != "#document")
            {
                holder = parent;
            }

            if (lines.Count > 0 && lines[^1].Holder == holder)
            {
                continue;
            }

            var line = holder.Measures.Characters <= LongestLine ? VisibleText.Of(holder) : "";
            lines.Add(new Line(holder, line));
        }

        return lines;
    }

    private sealed record Line(HtmlNode Holder, string Text)
    {
        public bool IsNamed => Around.Any(node => Array.Exists(s_names, name => node.ClassAndId.Contains(name, StringComparison.OrdinalIgnoreCase)));

        public bool IsElsewhere => Holder.Ancestors.Any(node => node.Name is "aside" or "nav" or "footer"
            || node.ClassAndId.Contains("comment", StringComparison.OrdinalIgnoreCase)
            || node.ClassAndId.Contains("sidebar", StringComparison.OrdinalIgnoreCase)
            || node.ClassAndId.Contains("related", StringComparison.OrdinalIgnoreCase));

        private IEnumerable<HtmlNode> Around => Holder.Descendants.Where(node => !node.IsText).Take(5).Append(Holder).Concat(Holder.Ancestors.Take(1));
    }
}
