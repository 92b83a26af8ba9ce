using MigrationWatch.Contracts;

namespace MigrationWatch.Quotes;

/// <summary>Quoted speech by its marks: “…”, "…", «…», „…“. A word or two in quotes is irony or a title, not speech.</summary>
public static class QuoteFinder
{
    /// <summary>Spaces inside the marks that make it speech: three words.</summary>
    private const int FewestSpaces = 2;

    /// <summary>A straight mark left open pairs with the next one, so nothing longer than this is believed.</summary>
    private const int LongestQuote = 2_000;

    /// <returns>Spans without the marks, in order, none inside another.</returns>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var quotes = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            var end = Opens(text, i) ? Closing(text, i) : -1;
            if (end < 0)
            {
                continue;
            }

            if (IsSpeech(text.AsSpan(i + 1, end - i - 1)))
            {
                quotes.Add(new(i + 1, end - i - 1));
            }

            i = end;
        }

        return quotes;
    }

    private static bool Opens(string text, int at) => text[at] switch
    {
        '“' or '«' or '„' => true,
        '"' => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };

    private static int Closing(string text, int open)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + LongestQuote);
        for (var i = open + 1; i < limit; i++)
        {
            // A paragraph ends a quotation that was never closed.
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                return -1;
            }

            if (text[open] == '«' && text[i] == '«')
            {
                depth++;
            }
            else if (Closes(text[open], text[i]) && depth-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Closes(char open, char mark) => open switch
    {
        '“' => mark == '”',
        '„' => mark is '“' or '”',
        '«' => mark == '»',
        _ => mark == '"',
    };

    private static bool IsSpeech(ReadOnlySpan<char> quoted)
    {
        var spaces = 0;
        foreach (var c in quoted)
        {
            spaces += c == ' ' ? 1 : 0;
        }

        return spaces >= FewestSpaces;
    }
}
