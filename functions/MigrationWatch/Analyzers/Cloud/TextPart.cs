using System.Globalization;
using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Analyzers.Cloud;

/// <summary>A stretch of an article that fits one document of the service.</summary>
/// <param name="Start">UTF-16 code units into the article.</param>
/// <param name="Elements">Its length as the service counts it.</param>
public sealed record TextPart(int Start, string Text, int Elements)
{
    /// <summary>Billed records a feature.</summary>
    public int Records => (Elements + CloudLimits.RecordTextElements - 1) / CloudLimits.RecordTextElements;

    /// <summary>From an offset into the part to one into the article.</summary>
    public TextSpan ToArticle(TextSpan span) => span with { Start = span.Start + Start };

    /// <summary>
    /// Cuts at ends of sentences, as few parts as fit; a sentence that is too long by itself is cut between text
    /// elements, never inside one: an emoji or a letter with its accents stays whole. The parts together are the text.
    /// </summary>
    public static IReadOnlyList<TextPart> Split(string text, int most = CloudLimits.TextElements)
    {
        var parts = new List<TextPart>();
        var (start, elements) = (0, 0);
        foreach (var (end, count) in Pieces(text, most))
        {
            if (elements + count > most)
            {
                var cut = end.Start;
                parts.Add(new TextPart(start, text[start..cut], elements));
                (start, elements) = (cut, 0);
            }

            elements += count;
        }

        if (start < text.Length)
        {
            parts.Add(new TextPart(start, text[start..], elements));
        }

        return parts;
    }

    /// <summary>Sentences with the blanks after them, and pieces of those that are too long; without gaps.</summary>
    private static IEnumerable<(TextSpan Piece, int Elements)> Pieces(string text, int most)
    {
        var starts = SentenceSplitter.Split(text).Select(sentence => sentence.Start).Where(start => start > 0).Append(text.Length);
        var from = 0;
        foreach (var to in starts.Where(to => to > from))
        {
            foreach (var piece in Cut(text, from, to, most))
            {
                yield return piece;
            }

            from = to;
        }
    }

    private static IEnumerable<(TextSpan Piece, int Elements)> Cut(string text, int from, int to, int most)
    {
        var (start, count) = (from, 0);
        for (var at = from; at < to;)
        {
            at += Math.Min(StringInfo.GetNextTextElementLength(text, at), to - at);
            count++;
            if (count == most || at == to)
            {
                yield return (new TextSpan(start, at - start), count);
                (start, count) = (at, 0);
            }
        }
    }
}
