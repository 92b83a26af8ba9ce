using MigrationWatch.Contracts;

namespace MigrationWatch.Sentences;

/// <summary>A text cut into tokens and sentences, once for all stages that read it. Not for several threads.</summary>
public sealed class SplitText(string text)
{
    private readonly Dictionary<(object Reader, string Question), object> _answers = [];

    public string Text => text;

    public IReadOnlyList<Token> Tokens => field ??= Tokenizer.Tokenize(text);

    public IReadOnlyList<TextSpan> Sentences => field ??= SentenceSplitter.Split(text, Tokens);

    public static implicit operator SplitText(string text) => new(text);

    /// <summary>What a reader finds in the text, kept for the next stage that asks it the same.</summary>
    public T Once<T>(object reader, string question, Func<SplitText, T> read)
        where T : class
    {
        if (_answers.TryGetValue((reader, question), out var known))
        {
            return (T)known;
        }

        var answer = read(this);
        _answers[(reader, question)] = answer;
        return answer;
    }
}
