using MigrationWatch.Contracts;

namespace MigrationWatch.Sentences;

/// <summary>From a place in the text to its token or sentence, by halving.</summary>
public static class Positions
{
    /// <summary>The index of the first token that starts at or after a position; the number of tokens when there is none.</summary>
    public static int TokenFrom(this IReadOnlyList<Token> tokens, int position)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index of the sentence that a position lies in, or of the last one before it.</summary>
    public static int SentenceOf(this IReadOnlyList<TextSpan> sentences, int position)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sentences[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
