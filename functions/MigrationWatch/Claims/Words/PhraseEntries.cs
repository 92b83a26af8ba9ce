namespace MigrationWatch.Claims.Words;

/// <summary>The phrases that begin alike. A hundred begin with "in": only those whose second word is the text's are tried.</summary>
internal sealed class PhraseEntries<T>
{
    private readonly List<PhraseEntry<T>> _open = [];
    private readonly Dictionary<string, List<PhraseEntry<T>>> _bySecond = [];

    public void Add(PhraseEntry<T> entry)
    {
        if (entry.SecondWords is not { } seconds)
        {
            _open.Add(entry);
            return;
        }

        foreach (var second in seconds)
        {
            (_bySecond.TryGetValue(second, out var entries) ? entries : _bySecond[second] = []).Add(entry);
        }
    }

    /// <summary>The longest phrase at a place, if it is longer than the best so far.</summary>
    public PhraseMatch<T>? Longest(IReadOnlyList<ScannedWord> words, int at, PhraseMatch<T>? best)
    {
        var (found, end) = Longest(_open, words, at, (null, best?.End ?? at));
        if (_bySecond.Count > 0 && at + 1 < words.Count && _bySecond.TryGetValue(words[at + 1].Lower, out var entries))
        {
            (found, end) = Longest(entries, words, at, (found, end));
        }

        return found is null ? best : new PhraseMatch<T>(at, end, found.Meaning);
    }

    private static (PhraseEntry<T>? Entry, int End) Longest(List<PhraseEntry<T>> entries, IReadOnlyList<ScannedWord> words, int at, (PhraseEntry<T>? Entry, int End) best)
    {
        foreach (var entry in entries)
        {
            var end = entry.EndIn(words, at);
            if (end > best.End || (end == best.End && entry.Order < best.Entry?.Order))
            {
                best = (entry, end);
            }
        }

        return best;
    }
}
