using MigrationWatch.Contracts;

namespace MigrationWatch.Sentences;

/// <summary>A text cut into tokens and sentences, once for all stages that read it.</summary>
public sealed class SplitText(string text)
{
    public string Text => text;

    public IReadOnlyList<Token> Tokens => field ??= Tokenizer.Tokenize(text);

    public IReadOnlyList<TextSpan> Sentences => field ??= SentenceSplitter.Split(text, Tokens);

    public static implicit operator SplitText(string text) => new(text);
}
