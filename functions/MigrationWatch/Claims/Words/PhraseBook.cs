namespace MigrationWatch.Claims.Words;

/// <summary>
/// Phrases with what they mean. A word ending in <c>*</c> stands for every word that starts so, <c>..</c> for up to
/// five words, <c>sent|sends</c> for either. Looking a place up takes time bounded by the longest phrase, whatever the text.
/// </summary>
public sealed class PhraseBook<T>
{
    private const int ShortestStem = 2;

    private readonly Dictionary<string, PhraseEntries<T>> _byWord = [];
    private readonly Dictionary<string, PhraseEntries<T>> _byStem = [];
    private readonly Dictionary<string, PhraseEntries<T>>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly ulong _mark = PhraseBookMarks.Next();
    private int _longestStem;
    private int _count;

    public PhraseBook() => _stems = _byStem.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <remarks>All phrases before the first match: words remember what a book answered.</remarks>
    public void Add(string phrase, T meaning)
    {
        var parts = WordScanner.Normal(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('|')).ToArray();
        var entry = new PhraseEntry<T>(_count++, parts, meaning);
        foreach (var first in parts[0])
        {
            var isStem = first.EndsWith('*');
            var key = isStem ? first[..^1] : first;
            _longestStem = isStem ? Math.Max(_longestStem, key.Length) : _longestStem;
            var index = isStem ? _byStem : _byWord;
            (index.TryGetValue(key, out var entries) ? entries : index[key] = new()).Add(entry);
        }
    }

    /// <summary>A phrase of the book may begin with the word.</summary>
    public bool MayStart(ScannedWord word)
    {
        if (word.Form.Opens(_mark) is { } known)
        {
            return known;
        }

        var opens = _byWord.ContainsKey(word.Lower) || HasStemOf(word.Lower);
        word.Form.Remember(_mark, opens);
        return opens;
    }

    /// <summary>The longest phrase that starts at <paramref name="at"/>.</summary>
    public PhraseMatch<T>? Match(IReadOnlyList<ScannedWord> words, int at)
    {
        var word = words[at];
        return MayStart(word) ? Longest(words, at, word.Lower) : null;
    }

    private PhraseMatch<T>? Longest(IReadOnlyList<ScannedWord> words, int at, string word)
    {
        PhraseMatch<T>? best = null;
        if (_byWord.TryGetValue(word, out var whole))
        {
            best = whole.Longest(words, at, best);
        }

        for (var length = Math.Min(word.Length, _longestStem); length >= ShortestStem; length--)
        {
            if (_stems.TryGetValue(word.AsSpan(0, length), out var entries))
            {
                best = entries.Longest(words, at, best);
            }
        }

        return best;
    }

    private bool HasStemOf(string word)
    {
        for (var length = Math.Min(word.Length, _longestStem); length >= ShortestStem; length--)
        {
            if (_stems.ContainsKey(word.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrases in order, the longest at each place, none inside another.</summary>
    public IEnumerable<PhraseMatch<T>> Scan(IReadOnlyList<ScannedWord> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var match = Match(words, at);
            if (match is { } found)
            {
                yield return found;
            }

            at = match?.End ?? at + 1;
        }
    }
}

/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
public readonly record struct PhraseMatch<T>(int Start, int End, T Meaning);
