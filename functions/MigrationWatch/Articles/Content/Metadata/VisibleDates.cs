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
        var below = heading < 0 ? [] : lines.Skip(heading).Take(15).ToList();
        var above = heading < 0 ? [] : lines.Take(heading).TakeLast(10).Reverse().ToList();
        var nearest = below.Take(4).Concat(above.Take(3)).Where(line => !line.IsElsewhere);
        var texts = nearest.Concat(lines.Where(line => line.IsNamed && !line.IsElsewhere)).Concat(below).Concat(above).Select(line => line.Text)
            .Concat(below.Select(line => line.Opening))
            .Concat(lines.Where(line => !line.IsElsewhere).Select(line => line.Text));
        return texts.Select(text => TextDates.Find(text, monthFirst)).FirstOrDefault(date => date is not null) is { } found ? new DatedFrom(found, "text") : null;
    }

    /// <summary>The page's texts, whole elements taken together: "19" and "November" may be in spans of their own.</summary>
    private static List<ShortLine> Lines(HtmlNode document)
    {
        var lines = new List<ShortLine>();
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

            lines.Add(new ShortLine(holder));
        }

        return lines;
    }

    private sealed record ShortLine(HtmlNode Holder)
    {
        public string Text => IsShort ? VisibleText.Of(Holder) : "";

        /// <summary>"Press release of 25 January 2022 | Berlin - …" opens a paragraph.</summary>
        public string Opening => VisibleText.Of(Holder) is var text && text.Length > LongestLine ? text[..LongestLine] : text;

        private bool IsShort => Holder.Measures.Characters <= LongestLine;

        public bool IsNamed => Around.Any(node => Array.Exists(s_names, name => node.ClassAndId.Contains(name, StringComparison.OrdinalIgnoreCase)));

        public bool IsElsewhere => Elsewhere.Holds(Holder);

        private IEnumerable<HtmlNode> Around => Holder.Descendants.Where(node => !node.IsText).Take(5).Append(Holder).Concat(Holder.Ancestors.Take(1));
    }
}
