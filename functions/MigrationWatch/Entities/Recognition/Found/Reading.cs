using MigrationWatch.Contracts;
using MigrationWatch.Entities.Words;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Recognition.Found;

/// <summary>A text with what every finder needs to know of its tokens.</summary>
internal sealed class Reading
{
    public Reading(SplitText text, string language)
    {
        (Split, Text, Language, Tokens, Sentences) = (text, text.Text, language, text.Tokens, text.Sentences);
        Classes = new WordClass[Tokens.Count];
        Sentence = new int[Tokens.Count];
        for (int i = 0, sentence = 0; i < Tokens.Count; i++)
        {
            Classes[i] = Tokens[i].Kind is TokenKind.Word ? NameWords.Of(Of(i)) : WordClass.None;
            while (sentence + 1 < Sentences.Count && Tokens[i].Start >= Sentences[sentence].End)
            {
                sentence++;
            }

            Sentence[i] = sentence;
        }
    }

    public SplitText Split { get; }

    public string Text { get; }

    public string Language { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<TextSpan> Sentences { get; }

    public WordClass[] Classes { get; }

    /// <summary>The index of each token's sentence.</summary>
    public int[] Sentence { get; }

    public int Count => Tokens.Count;

    public ReadOnlySpan<char> Of(int token) => Tokens[token].Of(Text);

    public bool Is(int token, WordClass classes) => token >= 0 && token < Count && (Classes[token] & classes) != 0;

    public bool Is(int token, char mark) => token >= 0 && token < Count && Tokens[token].Length == 1 && Text[Tokens[token].Start] == mark;

    public bool Is(int token, ReadOnlySpan<char> word) => token >= 0 && token < Count && Of(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsWord(int token) => token >= 0 && token < Count && Tokens[token].Kind == TokenKind.Word;

    public bool IsCapital(int token) => IsWord(token) && char.IsUpper(Text[Tokens[token].Start]);

    public bool IsSmall(int token) => IsWord(token) && char.IsLower(Text[Tokens[token].Start]);

    public bool SameSentence(int one, int other) => one >= 0 && other >= 0 && one < Count && other < Count && Sentence[one] == Sentence[other];

    /// <summary>No white space between a token and the one before it.</summary>
    public bool IsGlued(int token) => token > 0 && token < Count && Tokens[token].Start == Tokens[token - 1].End;

    /// <summary>Two capitals or more and no small letter.</summary>
    public bool IsAllCapitals(int token)
    {
        if (!IsWord(token) || Tokens[token].Length < 2)
        {
            return false;
        }

        foreach (var c in Of(token))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Opens a sentence, quotation or line, where every word is capitalised.</summary>
    public bool IsOpening(int token)
    {
        if (token == 0 || Sentence[token - 1] != Sentence[token])
        {
            return true;
        }

        var before = Text[Tokens[token - 1].Start];
        return before is '"' or '“' or '„' or '«' or '‘' or ':' or '•' or '…' or '|' or '*' || (before is '-' or '–' or '—' && !IsGlued(token) && IsStartOfLine(token - 1))
            || (before is '\'' or '(' or '[' && token >= 2 && Sentence[token - 2] != Sentence[token]);
    }

    public TextSpan Span(int first, int count) => new(Tokens[first].Start, Tokens[first + count - 1].End - Tokens[first].Start);

    private bool IsStartOfLine(int token) => token == 0 || Sentence[token - 1] != Sentence[token];
}
