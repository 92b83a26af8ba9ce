using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Matching;

/// <summary>
/// Names of one or more words, found in a tokenised text in one pass whatever their number: words become numbers,
/// numbers walk a trie. Spellings fold (<see cref="WordFolding"/>); whether a name's capitals matter is the caller's to check.
/// </summary>
internal sealed class NameIndex<T>
{
    private const int Root = 0;

    private readonly Dictionary<string, int> _words = [];
    private readonly SurfaceCache<int> _numbers;
    private readonly Dictionary<long, int> _edges = [];
    private readonly Dictionary<int, List<T>> _entries = [];
    private int _nodes = 1;

    public NameIndex() => _numbers = new(surface => _words.GetValueOrDefault(WordFolding.Fold(surface), -1));

    /// <remarks>All names before the first question: what a word answered is remembered.</remarks>
    public void Add(string name, T entry)
    {
        var node = Root;
        foreach (var token in Tokenizer.Tokenize(name))
        {
            node = Child(node, WordNumber(WordFolding.Fold(token.Of(name))));
        }

        if (!_entries.TryGetValue(node, out var entries))
        {
            _entries[node] = entries = new(1);
        }

        entries.Add(entry);
    }

    /// <summary>Whether a name of this one word was added.</summary>
    public bool Has(ReadOnlySpan<char> word) => _edges.TryGetValue(Edge(Root, _numbers.Of(word)), out var node) && _entries.ContainsKey(node);

    /// <summary>The number of each token's word, -1 for a word that is in no name.</summary>
    /// <param name="endings">Of a language whose names are listed in the nominative alone.</param>
    public int[] Number(string text, IReadOnlyList<Token> tokens, NameEndings? endings = null)
    {
        var numbers = new int[tokens.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _numbers.Of(tokens[i].Of(text));
            if (numbers[i] < 0 && endings is not null && tokens[i].Kind == TokenKind.Word)
            {
                numbers[i] = WithoutEnding(WordFolding.Fold(tokens[i].Of(text)), endings);
            }
        }

        return numbers;
    }

    private int WithoutEnding(string folded, NameEndings endings)
    {
        foreach (var name in endings.Names(folded))
        {
            if (_words.TryGetValue(name, out var number))
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>Every name that starts at a token, shortest first.</summary>
    /// <param name="numbers">From <see cref="Number"/>.</param>
    public void At(ReadOnlySpan<int> numbers, int start, List<NameMatch<T>> found)
    {
        found.Clear();
        var node = Root;
        for (var i = start; i < numbers.Length && numbers[i] >= 0 && _edges.TryGetValue(Edge(node, numbers[i]), out node); i++)
        {
            if (_entries.TryGetValue(node, out var entries))
            {
                found.Add(new(start, i - start + 1, entries));
            }
        }
    }

    private int Child(int node, int word)
    {
        if (!_edges.TryGetValue(Edge(node, word), out var child))
        {
            _edges[Edge(node, word)] = child = _nodes++;
        }

        return child;
    }

    private int WordNumber(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            _words[word] = number = _words.Count;
        }

        return number;
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}

/// <param name="First">Index of the first token.</param>
/// <param name="Count">Tokens.</param>
internal readonly record struct NameMatch<T>(int First, int Count, IReadOnlyList<T> Entries);
