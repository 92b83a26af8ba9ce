using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MigrationWatch.Contracts;

namespace MigrationWatch.Pages.Articles;

/// <summary>A stretch of an article's text that looks the same from end to end.</summary>
/// <param name="Text">Null where a private person's name stood.</param>
/// <param name="Claims">Ids of claims whose evidence begins here.</param>
/// <param name="IsEvidence">A claim stands on it.</param>
/// <param name="Entity">What it names; null when it names nothing.</param>
internal sealed record ArticleSegment(string? Text, IReadOnlyList<string> Claims, bool IsEvidence, Entity? Entity);

/// <summary>An article's paragraphs with evidence and names told apart.</summary>
internal static class ArticleMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="withheld">Where the text names private persons.</param>
    public static IEnumerable<IReadOnlyList<ArticleSegment>> Paragraphs(string text, Extraction extraction, IReadOnlyList<TextSpan> withheld)
    {
        var spans = extraction.Claims.Select(claim => new TextSpan(claim.Evidence.Start, claim.Evidence.Length)).ToList();
        var mentions = Mentions(extraction);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
            yield return [.. Segments(text, new TextSpan(start, end - start), extraction, spans, mentions, withheld)];
            start = end + 2;
        }
    }

    /// <summary>Encoded here and not in the component, whose line breaks between elements would become blanks inside words.</summary>
    public static string Html(IReadOnlyList<ArticleSegment> paragraph)
    {
        var html = new StringBuilder();
        foreach (var segment in paragraph)
        {
            foreach (var claim in segment.Claims)
            {
                html.Append("<a id=\"claim-").Append(Encoder.Encode(claim)).Append("\"></a>");
            }

            html.Append(Html(segment, Encoder.Encode(segment.Text ?? "[…]")));
        }

        return html.ToString();
    }

    private static string Html(ArticleSegment segment, string text) => segment switch
    {
        { IsEvidence: true } => $"<mark>{text}</mark>",
        { Entity: { } entity } => $"<strong title=\"{Encoder.Encode(entity.Name)}, {entity.Type.ToString().ToLowerInvariant()}\">{text}</strong>",
        _ => text,
    };

    /// <summary>In order, none over another: where two overlap, the longer one stands.</summary>
    private static List<(TextSpan Span, Entity Entity)> Mentions(Extraction extraction)
    {
        var chosen = new List<(TextSpan Span, Entity Entity)>();
        foreach (var mention in extraction.Entities.SelectMany(entity => entity.Mentions.Select(span => (Span: span, Entity: entity))).OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.Length))
        {
            if (chosen.Count == 0 || chosen[^1].Span.End <= mention.Span.Start)
            {
                chosen.Add(mention);
            }
        }

        return chosen;
    }

    private static IEnumerable<ArticleSegment> Segments(string text, TextSpan paragraph, Extraction extraction, List<TextSpan> evidence, List<(TextSpan Span, Entity Entity)> mentions, IReadOnlyList<TextSpan> withheld)
    {
        var cuts = evidence.Concat(withheld).Concat(mentions.Select(mention => mention.Span)).SelectMany(span => new[] { span.Start, span.End })
            .Where(cut => cut > paragraph.Start && cut < paragraph.End)
            .Append(paragraph.Start).Append(paragraph.End).Distinct().Order().ToList();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var entity = mentions.Find(mention => mention.Span.Start <= from && mention.Span.End >= to).Entity;
            yield return new ArticleSegment(
                withheld.Any(span => span.Start <= from && span.End >= to) ? null : text[from..to],
                [.. extraction.Claims.Where(claim => claim.Evidence.Start == from).Select(claim => claim.Id)],
                evidence.Exists(span => span.Start <= from && span.End >= to),
                entity);
        }
    }
}
