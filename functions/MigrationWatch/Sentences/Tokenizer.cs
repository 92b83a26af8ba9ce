using System.Globalization;
using System.Text;

namespace MigrationWatch.Sentences;

/// <summary>Cuts a text into tokens in one pass; what lies between two tokens is white space.</summary>
public static class Tokenizer
{
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        // News prose has a token every five characters or so.
        var tokens = new List<Token>((text.Length / 5) + 4);
        for (var at = 0; at < text.Length;)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var token = Read(text, at);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ';

    private static Token Read(string text, int at)
    {
        var c = text[at];
        if (char.IsLetter(c))
        {
            return WordReader.Read(text, at);
        }

        if (char.IsDigit(c))
        {
            return new(at, NumberEnd(text, at) - at, TokenKind.Number);
        }

        if (IsApostrophe(c) && at > 0 && WordReader.IsPossessive(text, at))
        {
            return new(at, 2, TokenKind.Possessive);
        }

        return ReadMark(text, at);
    }

    private static Token ReadMark(string text, int at)
    {
        if (text[at] == '.')
        {
            var end = at + 1;
            while (end < text.Length && text[end] == '.')
            {
                end++;
            }

            return new(at, end - at, TokenKind.Punctuation);
        }

        if (Rune.TryGetRuneAt(text, at, out var rune))
        {
            var kind = Rune.IsLetter(rune) ? TokenKind.Word : Rune.IsPunctuation(rune) && rune.Value is not ('%' or '&' or '@' or '#') ? TokenKind.Punctuation : TokenKind.Symbol;
            return new(at, rune.Utf16SequenceLength, kind);
        }

        return new(at, 1, TokenKind.Symbol);
    }

    private static int NumberEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || IsInnerSeparator(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInnerSeparator(string text, int at) =>
        text[at] is '.' or ',' or ':' or '\'' or '’' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]);

    // Pages hide zero-width spaces and byte order marks between words; a soft hyphen or joiner is part of its word.
    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' || char.GetUnicodeCategory(c) == UnicodeCategory.Control;
}
