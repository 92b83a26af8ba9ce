namespace MigrationWatch.Queries.Language;

/// <summary>The words of a text as the index knows them: lower case, <c>ё</c> as <c>е</c>, reduced to their stems.</summary>
public static class WordStems
{
    /// <summary>A longer run of letters is no word but a slip of markup; its beginning is enough to find it.</summary>
    private const int LongestWord = 40;

    /// <returns>Stems in the order of the text, one a word, so that neighbours are neighbours.</returns>
    public static IEnumerable<string> StemsOf(string text)
    {
        var end = 0;
        while (NextWord(text, end) is { Length: > 0 } word)
        {
            end = word.End;
            yield return Stem(text.AsSpan(word.Start, word.Length));
        }
    }

    public static string Stem(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var length = Fold(word, folded);
        var text = folded[..length];
        return text.IndexOfAnyInRange('а', 'я') >= 0 ? RussianStemmer.Stem(text)
            : text.IndexOfAnyInRange('0', '9') >= 0 ? text.ToString()
            : EnglishStemmer.Stem(text);
    }

    /// <summary>The word as written, in the index's letters: for prefixes, which no stemming may shorten.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        return folded[..Fold(word, folded)].ToString();
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length == folded.Length)
            {
                break;
            }

            // Stress marks and other combining signs are dropped: dictionaries and some sites print them, readers don't type them.
            if (char.IsLetterOrDigit(letter))
            {
                var lower = char.ToLowerInvariant(letter);
                folded[length++] = lower == 'ё' ? 'е' : lower;
            }
        }

        return length;
    }

    internal static (int Start, int Length, int End) NextWord(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        var end = from;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
        {
            end++;
        }

        return (from, end - from, end);
    }

    /// <summary>Apostrophes and stress marks between letters belong to the word; hyphens part it.</summary>
    private static bool IsInside(string text, int at) =>
        text[at] is '\'' or '’' or '\u0301' && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at] == '\u0301');
}
