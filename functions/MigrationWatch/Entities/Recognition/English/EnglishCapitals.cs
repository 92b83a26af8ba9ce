using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.English;

/// <summary>Which capitals of an English text may belong to a name, and which only open a sentence or stand in a headline.</summary>
internal sealed class EnglishCapitals
{
    private static readonly string[] CommonEndings = ["ing", "ly", "ed", "tion", "tions", "sion", "sions", "ness", "ment", "ments", "ity", "able", "ible", "ous", "ive", "ful", "less", "ical", "ism", "ists", "ance", "ence", "ings", "ities"];

    private readonly Reading _reading;
    private readonly HashSet<int> _smallElsewhere = [];
    private readonly HashSet<int> _capitalElsewhere = [];
    private readonly bool[] _headlines;

    public EnglishCapitals(Reading reading)
    {
        _reading = reading;
        _headlines = Headlines(reading);
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.IsSmall(i))
            {
                _smallElsewhere.Add(Hash(i));
            }
            else if (reading.IsCapital(i) && !OpensOrHeads(i))
            {
                _capitalElsewhere.Add(Hash(i));
            }
        }
    }

    /// <summary>Every word has a capital here, so a capital says nothing.</summary>
    public bool OpensOrHeads(int token) => _headlines[_reading.Sentence[token]] || _reading.IsOpening(token);

    public bool MayName(int token)
    {
        // "@SomeAccount"
        if (!_reading.IsCapital(token) || _reading.Is(token, WordClass.Calendar) || (_reading.IsGlued(token) && (_reading.Is(token - 1, '@') || _reading.Is(token - 1, '#'))))
        {
            return false;
        }

        // "Will Carter", "Mark Evans": a given name that is also a word, before another name.
        return !OpensOrHeads(token) || !IsOrdinary(token) || (_reading.Is(token, WordClass.GivenName) && _reading.IsCapital(token + 1) && !IsOrdinary(token + 1));
    }

    /// <summary>Known as a common word, by the list, by its ending, or because the text writes it small elsewhere.</summary>
    public bool IsOrdinary(int token)
    {
        if (_reading.Is(token, WordClass.GivenName) && !_reading.Is(token, WordClass.Ordinary))
        {
            return false;
        }

        return _reading.Is(token, WordClass.Ordinary | WordClass.Thing | WordClass.Joiner | WordClass.PlaceBefore)
            || (!_capitalElsewhere.Contains(Hash(token)) && (HasCommonEnding(token) || _smallElsewhere.Contains(Hash(token))));
    }

    /// <summary>The text writes it with a capital in the middle of a sentence, too.</summary>
    public bool IsCapitalElsewhere(int token) => _capitalElsewhere.Contains(Hash(token));

    private bool HasCommonEnding(int token)
    {
        var word = _reading.Of(token);
        foreach (var ending in CommonEndings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private int Hash(int token) => string.GetHashCode(_reading.Of(token), StringComparison.OrdinalIgnoreCase);

    // "Russia's Post-Invasion Migrants Relive Mass Relocation On Stage"
    private static bool[] Headlines(Reading reading)
    {
        var (capital, all) = (new int[reading.Sentences.Count], new int[reading.Sentences.Count]);
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.IsWord(i) && reading.Tokens[i].Length > 3)
            {
                all[reading.Sentence[i]]++;
                capital[reading.Sentence[i]] += reading.IsCapital(i) ? 1 : 0;
            }
        }

        return [.. all.Select((count, sentence) => count >= 5 && capital[sentence] == count)];
    }
}
