namespace MigrationWatch.Sentences;

public enum TokenKind
{
    /// <summary>Letters, with inner digits and apostrophes ("G20", "O'Brien", "don't"), a dotted abbreviation ("U.S.", "т.е.") or a site's name ("kun.uz").</summary>
    Word,

    /// <summary>Digits with their inner separators ("200,000", "3.5", "10:30"); letters that follow ("1990s", "20th") are a word of their own.</summary>
    Number,

    /// <summary>The English "'s", whether of a genitive or of "it's".</summary>
    Possessive,

    /// <summary>One mark, or a run of dots.</summary>
    Punctuation,

    /// <summary>One of anything else: currency, percent, arrows, pictures.</summary>
    Symbol,

    /// <summary>A web or mail address.</summary>
    Address,
}

/// <summary>UTF-16 code units. Hyphenated words are several tokens with the hyphen between them.</summary>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
