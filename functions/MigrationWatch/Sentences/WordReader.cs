using System.Collections.Frozen;
using System.Globalization;

namespace MigrationWatch.Sentences;

/// <summary>Where a token that starts with a letter ends.</summary>
internal static class WordReader
{
    // Outlets are named after their sites ("24.kg", "Gazeta.ru"): without this list every missing space after a full stop would make a word.
    private static readonly FrozenSet<string> Domains = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "ru", "com", "org", "net", "kz", "kg", "uz", "tj", "tm", "am", "az", "ge", "ua", "by", "md", "info", "io", "eu", "uk", "de", "fr", "pl", "tv", "media", "рф");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DomainLookup = Domains.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Token Read(string text, int at)
    {
        if (StartsAddress(text, at))
        {
            return new(at, AddressEnd(text, at) - at, TokenKind.Address);
        }

        var dotted = DottedEnd(text, at);
        if (dotted > at)
        {
            return new(at, dotted - at, TokenKind.Word);
        }

        var end = LettersEnd(text, at);
        if (end + 1 < text.Length && text[end] == '@' && char.IsLetter(text[end + 1]))
        {
            return new(at, AddressEnd(text, end) - at, TokenKind.Address);
        }

        return new(at, SiteEnd(text, end) - at, TokenKind.Word);
    }

    /// <summary>At an apostrophe after a word: does a lone s follow.</summary>
    public static bool IsPossessive(string text, int apostrophe) =>
        apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]))
        && (char.IsLetterOrDigit(text[apostrophe - 1]) || text[apostrophe - 1] == '.');

    private static int LettersEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (IsWordPart(text[end]) || IsInnerApostrophe(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c)
        || (c is not ('\u200B' or '\uFEFF') && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    private static bool IsInnerApostrophe(string text, int at) =>
        Tokenizer.IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at);

    /// <summary>The end of "U.S.", "a.m.", "т.е."; <paramref name="at"/> itself when there are not two single letters with dots.</summary>
    private static int DottedEnd(string text, int at)
    {
        var end = at;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        return end - at >= 4 ? end : at;
    }

    private static int SiteEnd(string text, int end)
    {
        if (end + 2 >= text.Length || text[end] != '.' || !char.IsLetter(text[end + 1]))
        {
            return end;
        }

        var last = end + 1;
        while (last < text.Length && last - end <= 6 && char.IsLetterOrDigit(text[last]))
        {
            last++;
        }

        return DomainLookup.Contains(text.AsSpan((end + 1)..last)) ? last : end;
    }

    private static bool StartsAddress(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static int AddressEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '«' or '»' or '“' or '”'))
        {
            end++;
        }

        // The full stop or bracket after an address belongs to the sentence.
        while (end > at + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '…')
        {
            end--;
        }

        return end;
    }
}
