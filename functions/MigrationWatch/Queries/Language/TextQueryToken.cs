namespace MigrationWatch.Queries.Language;

internal enum TextQueryTokenKind
{
    Words,
    And,
    Or,
    Not,
    Open,
    Close,
}

/// <param name="Text">As typed, without quotation marks.</param>
internal sealed record TextQueryToken(TextQueryTokenKind Kind, string Text, bool IsPrefix = false)
{
    // The typographic marks that phones and word processors put in by themselves.
    private const string QuotationMarks = "\"“”„«»";

    /// <exception cref="FormatException">A quotation mark is not closed, or there is no word in what was quoted.</exception>
    public static List<TextQueryToken> Read(string text)
    {
        var tokens = new List<TextQueryToken>();
        for (var at = 0; at < text.Length;)
        {
            at = text[at] switch
            {
                '(' => Add(tokens, new(TextQueryTokenKind.Open, "("), at + 1),
                ')' => Add(tokens, new(TextQueryTokenKind.Close, ")"), at + 1),
                '-' when IsExclusion(text, at) => Add(tokens, new(TextQueryTokenKind.Not, "-"), at + 1),
                _ when QuotationMarks.Contains(text[at]) => ReadQuoted(tokens, text, at + 1),
                _ when char.IsLetterOrDigit(text[at]) => ReadWord(tokens, text, at),
                _ => at + 1,
            };
        }

        return tokens;
    }

    public TextQuery ToQuery()
    {
        if (IsPrefix)
        {
            return new PrefixQuery(WordStems.Fold(Text));
        }

        var stems = WordStems.StemsOf(Text).ToList();
        return stems.Count == 1 ? new WordQuery(stems[0]) : new PhraseQuery(stems);
    }

    private static int Add(List<TextQueryToken> tokens, TextQueryToken token, int next)
    {
        tokens.Add(token);
        return next;
    }

    private static bool IsExclusion(string text, int at) => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(') && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    private static int ReadQuoted(List<TextQueryToken> tokens, string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(QuotationMarks);
        if (end < 0)
        {
            throw new FormatException("a quotation mark is not closed");
        }

        var phrase = text.Substring(start, end);
        return phrase.Any(char.IsLetterOrDigit)
            ? Add(tokens, new(TextQueryTokenKind.Words, phrase), start + end + 1)
            : throw new FormatException("there is no word between the quotation marks");
    }

    /// <summary>A hyphenated word is a phrase of its parts: "Russian-led" finds "Russian led" too.</summary>
    private static int ReadWord(List<TextQueryToken> tokens, string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !"()*".Contains(text[end]) && !QuotationMarks.Contains(text[end]))
        {
            end++;
        }

        var word = text[start..end];
        var isPrefix = end < text.Length && text[end] == '*';
        var kind = word switch
        {
            "AND" or "И" => TextQueryTokenKind.And,
            "OR" or "ИЛИ" => TextQueryTokenKind.Or,
            "NOT" or "НЕ" => TextQueryTokenKind.Not,
            _ => TextQueryTokenKind.Words,
        };
        return Add(tokens, new(kind, word, isPrefix), isPrefix ? end + 1 : end);
    }
}
