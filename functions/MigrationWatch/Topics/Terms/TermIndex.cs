using MigrationWatch.Sentences;

namespace MigrationWatch.Topics.Terms;

/// <summary>
/// Terms of one or more words, each word whole or (with *) by its beginning, counted in one pass over the tokens.
/// The first word leads to its terms, so the number of terms does not slow the pass.
/// </summary>
internal sealed class TermIndex
{
    /// <summary>A beginning shorter than this would match too much.</summary>
    private const int ShortestBeginning = 3;

    private const int LongestWord = 40;

    private readonly Dictionary<string, List<TopicTerm>> _byFirst = [];
    private readonly Dictionary<string, List<TopicTerm>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SurfaceCache<TopicTerm[]> _starting;
    private int _longestBeginning;

    public TermIndex()
    {
        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        _starting = new(Starting);
    }

    /// <remarks>All terms before the first question: what a word begins is remembered.</remarks>
    public void Add(string text, int topic, double weight)
    {
        var words = text.ToLowerInvariant().Replace('ё', 'е').Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var key = words[0].EndsWith('*') ? words[0][..^1] + '*' : words[0];
        _longestBeginning = Math.Max(_longestBeginning, key.Length);
        if (!_byFirst.TryGetValue(key, out var terms))
        {
            _byFirst[key] = terms = [];
        }

        terms.Add(new(words, topic, weight));
    }

    /// <summary>Every occurrence of every term.</summary>
    public IEnumerable<(TopicTerm Term, int Token)> Find(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            foreach (var term in _starting.Of(tokens[i].Of(text)))
            {
                if (Continues(text, tokens, i, term))
                {
                    yield return (term, i);
                }
            }
        }
    }

    private TopicTerm[] Starting(string word)
    {
        var folded = new char[LongestWord + 1];
        var length = Fold(word, folded);
        if (length == 0)
        {
            return [];
        }

        var found = new List<TopicTerm>();
        if (_lookup.TryGetValue(folded.AsSpan(0, length), out var whole))
        {
            found.AddRange(whole);
        }

        for (var end = Math.Min(length, _longestBeginning); end >= ShortestBeginning; end--)
        {
            var next = folded[end];
            folded[end] = '*';
            if (_lookup.TryGetValue(folded.AsSpan(0, end + 1), out var beginning))
            {
                found.AddRange(beginning);
            }

            folded[end] = next;
        }

        return [.. found];
    }

    private static bool Continues(string text, IReadOnlyList<Token> tokens, int first, TopicTerm term)
    {
        var at = first;
        for (var i = 1; i < term.Words.Length; i++)
        {
            at++;
            if (at < tokens.Count && tokens[at].Length == 1 && text[tokens[at].Start] == '-')
            {
                at++;
            }

            if (at >= tokens.Count || !Matches(tokens[at].Of(text), term.Words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches(ReadOnlySpan<char> word, string pattern)
    {
        var beginning = pattern.AsSpan(0, pattern.EndsWith('*') ? pattern.Length - 1 : pattern.Length);
        if (word.Length < beginning.Length || (beginning.Length == pattern.Length && word.Length != pattern.Length))
        {
            return false;
        }

        for (var i = 0; i < beginning.Length; i++)
        {
            if (Fold(word[i]) != beginning[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Fold(ReadOnlySpan<char> word, char[] folded)
    {
        if (word.Length >= LongestWord)
        {
            return 0;
        }

        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = Fold(word[i]);
        }

        return word.Length;
    }

    private static char Fold(char c) => char.ToLowerInvariant(c) is var lower && lower == 'ё' ? 'е' : lower;
}

/// <param name="Words">Folded; * at the end of one matches any ending.</param>
/// <param name="TopicIndex">Index of the topic it shows.</param>
internal sealed record TopicTerm(string[] Words, int TopicIndex, double Weight);
