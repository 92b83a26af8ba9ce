using MigrationWatch.Contracts;

namespace MigrationWatch.Sentences;

/// <summary>Cuts a text into sentences. A paragraph always ends one; closing quotes and brackets stay with theirs.</summary>
public static class SentenceSplitter
{
    /// <returns>Spans from the first to the last token of each sentence, in order; white space lies between them.</returns>
    public static IReadOnlyList<TextSpan> Split(string text) => Split(text, Tokenizer.Tokenize(text));

    /// <param name="tokens">All tokens of <paramref name="text"/>, for callers that have them already.</param>
    public static IReadOnlyList<TextSpan> Split(string text, IReadOnlyList<Token> tokens)
    {
        var sentences = new List<TextSpan>((tokens.Count / 20) + 1);
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count || LineBreaks.Ends(text, tokens[i], tokens[i + 1]) || SentenceEnds.At(text, tokens, first, i))
            {
                sentences.Add(new(tokens[first].Start, tokens[i].End - tokens[first].Start));
                first = i + 1;
            }
        }

        return sentences;
    }
}
