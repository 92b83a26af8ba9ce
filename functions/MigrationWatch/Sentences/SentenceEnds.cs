namespace MigrationWatch.Sentences;

/// <summary>Whether a sentence ends after a token, from the mark itself and what stands around it.</summary>
internal static class SentenceEnds
{
    public static bool At(string text, IReadOnlyList<Token> tokens, int first, int index)
    {
        var mark = MarkBefore(text, tokens, first, index);
        if (mark < 0 || IsAttachedClosing(text, tokens, index + 1))
        {
            return false;
        }

        return GoesOnAs(text, tokens, index + 1) switch
        {
            Opening.Lower => false,
            Opening.Upper => !IsAbbreviation(text, tokens, first, mark, index + 1),
            _ => !IsAbbreviation(text, tokens, first, mark, index + 1) && !IsGlued(tokens, index),
        };
    }

    private enum Opening
    {
        Upper,
        Lower,
        Other,
    }

    /// <summary>The index of the mark that ends a sentence, looking back over closing quotes and brackets; else -1.</summary>
    private static int MarkBefore(string text, IReadOnlyList<Token> tokens, int first, int index)
    {
        var at = index;
        while (at > first && IsClosing(text[tokens[at].Start]) && tokens[at].Start == tokens[at - 1].End)
        {
            at--;
        }

        var token = tokens[at];
        var last = text[token.End - 1];
        return last is '!' or '?' or '…' || (last == '.' && token.Kind is TokenKind.Punctuation or TokenKind.Word) ? at : -1;
    }

    private static bool IsAttachedClosing(string text, IReadOnlyList<Token> tokens, int next) =>
        next < tokens.Count && tokens[next].Start == tokens[next - 1].End && (IsClosing(text[tokens[next].Start]) || text[tokens[next].Start] is '!' or '?' or '…' or '.' or ',' or ';' or ':');

    private static bool IsClosing(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '“' or '›';

    /// <summary>The case of the first letter after quotes, brackets and a dash.</summary>
    private static Opening GoesOnAs(string text, IReadOnlyList<Token> tokens, int next)
    {
        for (var i = next; i < tokens.Count && i < next + 4; i++)
        {
            var c = text[tokens[i].Start];
            if (char.IsLetter(c))
            {
                return char.IsLower(c) ? Opening.Lower : IsGlued(tokens, i - 1) && i == next ? Opening.Other : Opening.Upper;
            }

            if (tokens[i].Kind != TokenKind.Punctuation || c is ',' or ';' or ':')
            {
                return c is ',' or ';' or ':' ? Opening.Lower : Opening.Other;
            }
        }

        return Opening.Other;
    }

    // "RIA.Novosti" and "Н.Новгород" are no ends, but "went home.Then he" is a page's lost space.
    private static bool IsGlued(IReadOnlyList<Token> tokens, int index) =>
        index + 1 < tokens.Count && tokens[index].End == tokens[index + 1].Start && (index == 0 || tokens[index - 1].Length < 4);

    private static bool IsAbbreviation(string text, IReadOnlyList<Token> tokens, int first, int mark, int next)
    {
        var dotted = tokens[mark].Kind == TokenKind.Word;
        if (text[tokens[mark].Start] != '.' && !dotted || tokens[mark] is { Kind: TokenKind.Punctuation, Length: > 1 })
        {
            return false;
        }

        var word = dotted ? mark : mark - 1;
        if (word < first || (!dotted && tokens[word].End != tokens[mark].Start))
        {
            return false;
        }

        // "1. Arrivals" numbers an item of a list.
        return tokens[word].Kind == TokenKind.Number ? word == first : Abbreviations.GoesOn(text, tokens[word], next < tokens.Count ? tokens[next] : null);
    }
}
