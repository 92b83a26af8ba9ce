using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Pages.Articles;

/// <summary>A stretch of an article's text that looks the same from end to end.</summary>
/// <param name="Text">Null where a private person's name stood.</param>
/// <param name="Anchors">Names of the claims' and rules' sentences that begin here.</param>
/// <param name="IsEvidence">A claim or a rule stands on it.</param>
/// <param name="Entity">What it names; null when it names nothing.</param>
internal sealed record ArticleSegment(string? Text, IReadOnlyList<string> Anchors, bool IsEvidence, Entity? Entity);

/// <summary>An article's paragraphs with evidence and names told apart.</summary>
internal static class ArticleMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="withheld">Where the text names private persons.</param>
    public static IEnumerable<IReadOnlyList<ArticleSegment>> Paragraphs(string text, Extraction extraction, IReadOnlyList<TextSpan> withheld)
    {
        var evidence = Evidence(extraction);
        var mentions = Mentions(extraction);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
            yield return [.. Segments(text, new TextSpan(start, end - start), evidence, mentions, withheld)];
            start = end + 2;
        }
    }

    /// <summary>Encoded here and not in the component, whose line breaks between elements would become blanks inside words.</summary>
    public static string Html(IReadOnlyList<ArticleSegment> paragraph)
    {
        var (html, isMarked) = (new StringBuilder(), false);
        foreach (var segment in paragraph)
        {
            if (segment.IsEvidence != isMarked)
            {
                html.Append(isMarked ? "</mark>" : "<mark>");
                isMarked = segment.IsEvidence;
            }

            foreach (var anchor in segment.Anchors)
            {
                html.Append("<a id=\"").Append(Encoder.Encode(anchor)).Append("\"></a>");
            }

            html.Append(Html(segment.Entity, Encoder.Encode(segment.Text ?? "[…]")));
        }

        return html.Append(isMarked ? "</mark>" : "").ToString();
    }

    private static string Html(Entity? entity, string text)
    {
        if (entity is null)
        {
            return text;
        }

        var kind = Fields.NameOf(entity.Type);
        return $"<a class=\"name\" href=\"{Encoder.Encode(Address.Of(Routes.Entity, kind, entity.Name))}\" title=\"{Encoder.Encode(entity.Name)}, {kind}\">{text}</a>";
    }

    private static List<(TextSpan Span, string Anchor)> Evidence(Extraction extraction) =>
    [
        .. extraction.Claims.Select(claim => (new TextSpan(claim.Evidence.Start, claim.Evidence.Length), $"claim-{claim.Id}")),
        .. extraction.Measures.Select(measure => (new TextSpan(measure.Start, measure.Length), $"measure-{measure.Start}")).Distinct(),
    ];

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

    private static IEnumerable<ArticleSegment> Segments(string text, TextSpan paragraph, List<(TextSpan Span, string Anchor)> evidence, List<(TextSpan Span, Entity Entity)> mentions, IReadOnlyList<TextSpan> withheld)
    {
        var cuts = evidence.Select(sentence => sentence.Span).Concat(withheld).Concat(mentions.Select(mention => mention.Span)).SelectMany(span => new[] { span.Start, span.End })
            .Where(cut => cut > paragraph.Start && cut < paragraph.End)
            .Append(paragraph.Start).Append(paragraph.End).Distinct().Order().ToList();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            yield return new ArticleSegment(
                withheld.Any(span => span.Start <= from && span.End >= to) ? null : text[from..to],
                [.. evidence.Where(sentence => sentence.Span.Start == from).Select(sentence => sentence.Anchor)],
                evidence.Exists(sentence => sentence.Span.Start <= from && sentence.Span.End >= to),
                mentions.Find(mention => mention.Span.Start <= from && mention.Span.End >= to).Entity);
        }
    }
}
