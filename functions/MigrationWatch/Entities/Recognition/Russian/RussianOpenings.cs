using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.Russian;

/// <summary>Whether a Russian word with a capital belongs to a name, or only opens a sentence, names an event or a person's office.</summary>
internal sealed class RussianOpenings
{
    private readonly Reading _reading;
    private readonly HashSet<int> _capitalElsewhere = [];

    public RussianOpenings(Reading reading)
    {
        _reading = reading;
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.IsCapital(i) && !reading.IsOpening(i))
            {
                _capitalElsewhere.Add(Hash(i));
            }
        }
    }

    /// <param name="end">The end of the run of capitals.</param>
    public bool IsNoPart(int token, int end)
    {
        if (!_reading.IsCapital(token))
        {
            return true;
        }

        if (_reading.Of(token)[0] < 'А' && !_reading.Is(token, WordClass.Thing))
        {
            return false;
        }

        if (IsInitial(token, end) || (_reading.Is(token, WordClass.PersonJoiner) && token + 2 == end && _reading.IsCapital(token + 1)))
        {
            return false;
        }

        if (_reading.Is(token, WordClass.Title | WordClass.Calendar | WordClass.Thing) && !_reading.Is(token, WordClass.GivenName))
        {
            return true;
        }

        if (!_reading.IsOpening(token))
        {
            return (_reading.Is(token, WordClass.Ordinary) && !_reading.IsAllCapitals(token)) || IsLonelyAdjective(token, end) || OpensPhrase(token, end);
        }

        return !_reading.Is(token, WordClass.GivenName)
            && (_reading.Is(token, WordClass.Ordinary | WordClass.Joiner | WordClass.PlaceBefore | WordClass.OrgHead | WordClass.PlaceHead) || !SpeaksForItself(token, end));
    }

    private bool IsInitial(int token, int end) => token + 2 < end && _reading.Tokens[token].Length == 1 && _reading.Is(token + 1, '.') && _reading.IsCapital(token + 2);

    // "Бразильский карнавал", "Железного занавеса": the adjective of an event or a thing, not a name.
    private bool IsLonelyAdjective(int token, int end) =>
        token + 1 == end && (RussianShapes.IsRelation(_reading.Of(token)) || (RussianShapes.IsAdjective(_reading.Of(token)) && Vocabulary.IsRussian(_reading.Of(token)))) && _reading.IsSmall(end) && !_reading.Is(token, WordClass.GivenName) && !_reading.Is(end, WordClass.Speech | WordClass.PlaceBefore);

    // "приз «Голос года»": a quoted phrase of common words.
    private bool OpensPhrase(int token, int end) =>
        token + 1 == end && (_reading.Is(token - 1, '«') || _reading.Is(token - 1, '"') || _reading.Is(token - 1, '“') || _reading.Is(token - 1, '„'))
        && _reading.IsSmall(end) && Vocabulary.IsRussian(_reading.Of(token)) && !_reading.Is(token, WordClass.GivenName);

    /// <summary>A word with its opening capital that is a name by what follows, by its ending, by no dictionary, or elsewhere in the text.</summary>
    private bool SpeaksForItself(int token, int end) => token + 1 < end ? IsFirstOfSeveral(token, end)
        : _capitalElsewhere.Contains(Hash(token)) || _reading.IsAllCapitals(token) || _reading.Of(token)[0] < 'А'
            || (RussianShapes.IsSurname(_reading.Of(token)) && !RussianShapes.IsAdjective(_reading.Of(token)))
            || _reading.Is(end, WordClass.Speech) || (_reading.Is(end, ',') && _reading.Is(end + 1, WordClass.Speech)) || IsUnknown(token);

    private bool IsFirstOfSeveral(int token, int end) =>
        _reading.Is(token + 1, '-') ? !Vocabulary.IsRussian(_reading.Of(token))
        : !_reading.IsCapital(token + 1) || RussianShapes.IsSurname(_reading.Of(token + 1)) || RussianShapes.IsPatronymic(_reading.Of(token + 1)) || IsUnknown(token)
            || (!RussianShapes.IsAdjective(_reading.Of(token)) && _reading.Is(end, WordClass.Speech));

    private bool IsUnknown(int token)
    {
        var word = _reading.Of(token);
        return word.Length > 2 && !RussianShapes.IsAdjective(word) && !word.EndsWith("чески") && !Vocabulary.IsRussian(word);
    }

    private int Hash(int token) => string.GetHashCode(_reading.Of(token), StringComparison.Ordinal);
}
