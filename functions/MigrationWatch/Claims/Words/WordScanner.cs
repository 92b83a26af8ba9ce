using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Claims.Words;

/// <summary>Cuts a span of text into words, whole numbers and marks in one pass.</summary>
public static class WordScanner
{
    private const int GroupLength = 3;

    private static readonly SurfaceCache<WordForm> Forms = new(surface => new WordForm(Normal(surface)));

    /// <summary>Hyphens part words: "fighting-age" is three, so that number words and ranges need no rule of their own.</summary>
    public static IReadOnlyList<ScannedWord> Scan(string text, TextSpan span)
    {
        var words = new List<ScannedWord>(span.Length / 5);
        var glued = false;
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                (glued, at) = (false, at + 1);
                continue;
            }

            var (kind, end) = Run(text, at, span.End);
            words.Add(new ScannedWord(at, end - at, Forms.Of(text.AsSpan(at, end - at)), kind, glued, char.IsUpper(text[at])));
            (glued, at) = (true, end);
        }

        return words;
    }

    /// <summary>Lower case, ё as е, curly apostrophes straight: how lexicons are written.</summary>
    public static string Normal(string text) => text.ToLowerInvariant().Replace('ё', 'е').Replace('’', '\'');

    private static (WordKind, int End) Run(string text, int at, int limit)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            return (WordKind.Digits, Number(text, at, limit));
        }

        if (!char.IsLetter(text[at]))
        {
            return text[at] is '\'' or '’' && at + 1 < limit && text[at + 1] is 's' ? (WordKind.Letters, at + 2) : (WordKind.Mark, at + 1);
        }

        var end = at + 1;
        while (end < limit && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        return (WordKind.Letters, end);
    }

    private static int Number(string text, int at, int limit)
    {
        var end = Digits(text, at, limit);
        var head = end - at;
        while (end < limit)
        {
            var next = Digits(text, end + 1, limit);
            var length = next - end - 1;
            var joins = text[end] is '.' or ',' ? length > 0 : IsSpace(text[end]) && head <= GroupLength && length == GroupLength;
            if (!joins)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int Digits(string text, int at, int limit)
    {
        while (at < limit && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // No-break, narrow no-break and thin spaces part thousands, and so does the ordinary one in Russian.
    private static bool IsSpace(char mark) => mark is ' ' or '\u00a0' or '\u202f' or '\u2009';
}
