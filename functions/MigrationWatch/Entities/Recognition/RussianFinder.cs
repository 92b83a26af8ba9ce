using MigrationWatch.Contracts;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition;

/// <summary>Names in Russian: a body's first word has a capital and its rest stands in the genitive; people and places are runs of capitals.</summary>
internal sealed class RussianFinder
{
    /// <summary>Words after a body's first one; the longest ministries have eight.</summary>
    private const int LongestTail = 9;

    private readonly Reading _reading;
    private readonly FoundName?[] _listedAt;
    private readonly HashSet<int> _capitalElsewhere = [];
    private readonly List<FoundName> _names = [];

    private RussianFinder(Reading reading, List<FoundName> listed)
    {
        (_reading, _listedAt) = (reading, new FoundName?[reading.Count]);
        foreach (var name in listed)
        {
            Array.Fill(_listedAt, name, name.First, name.Count);
        }

        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.IsCapital(i) && !reading.IsOpening(i))
            {
                _capitalElsewhere.Add(Hash(i));
            }
        }
    }

    public static List<FoundName> Find(Reading reading, List<FoundName> listed)
    {
        var finder = new RussianFinder(reading, listed);
        finder.Scan();
        return finder._names;
    }

    private void Scan()
    {
        for (var i = 0; i < _reading.Count;)
        {
            if (IsMister(i))
            {
                i += 3;
                continue;
            }

            var name = Body(i) ?? Listed(i) ?? Quoted(i);
            if (name is not null)
            {
                _names.Add(name);
                i = name.End;
            }
            else
            {
                i = _reading.IsCapital(i) ? Run(i) : i + 1;
            }
        }
    }

    /// <summary>"Г-н", "Г-жа".</summary>
    private bool IsMister(int token) => _reading.Is(token, "г") && _reading.Is(token + 1, '-') && (_reading.Is(token + 2, "н") || _reading.Is(token + 2, "жа"));

    private FoundName? Listed(int token) => _listedAt[token] is { } listed && listed.First == token ? listed : null;

    /// <summary>"Министерство внутренних дел", "Королевское общество защиты птиц".</summary>
    private FoundName? Body(int token)
    {
        if (!_reading.IsCapital(token) || _listedAt[token] is { Place: null } || _reading.Tokens[token].Length < 4)
        {
            return null;
        }

        var head = token;
        while (head < token + 4 && _reading.IsWord(head) && !_reading.Is(head, WordClass.OrgHead) && RussianShapes.IsAdjective(_reading.Of(head)) && _reading.SameSentence(token, head))
        {
            head++;
        }

        if (!_reading.Is(head, WordClass.OrgHead) || !_reading.SameSentence(token, head))
        {
            return null;
        }

        var end = Tail(head + 1, head);

        // "Южнокорейская компания" is any company of the country; "Российская академия наук" is one.
        if (end == head + 1 && head > token && ((_reading.IsOpening(token) && head == token + 1) || (_listedAt[token] is not null && _reading.IsSmall(head))))
        {
            return null;
        }

        // "Суд решил" opens a sentence with a common word: only a tail or an adjective makes it a name.
        return end - token == 1 && (_reading.IsOpening(token) || !_reading.IsCapital(token)) || (_reading.IsOpening(token) && head == token && end == head + 1)
            ? null
            : new(token, end - token, EntityType.Organization, NameEvidence.Head);
    }

    private int Tail(int token, int head)
    {
        var end = token;
        while (end < token + LongestTail && _reading.SameSentence(head, end) && _listedAt[end] is null)
        {
            if (_reading.IsSmall(end) && !_reading.Is(end, WordClass.Speech | WordClass.Title | WordClass.PlaceBefore) && RussianShapes.MayDepend(_reading.Of(end)))
            {
                end++;
            }
            else if ((_reading.Is(end, "по") || _reading.Is(end, "и") || _reading.Is(end, ',')) && end > token - 1 && _reading.IsSmall(end + 1) && !_reading.Is(end, ',') && RussianShapes.MayDepend(_reading.Of(end + 1)) && (_reading.Is(end, "по") || IsListOf(end)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "труда и занятости населения" goes on; "комитет и его глава" does not.
    private bool IsListOf(int and) => _reading.IsSmall(and - 1) && !_reading.Is(and - 1, WordClass.OrgHead) && _reading.IsSmall(and + 2) && RussianShapes.MayDepend(_reading.Of(and + 2));

    /// <summary>"агентство «Заря»": the quoted name of a body.</summary>
    private FoundName? Quoted(int token)
    {
        if (!_reading.Is(token, '«') || !(_reading.Is(token - 1, WordClass.OrgHead) || _reading.Is(token - 2, WordClass.OrgHead)))
        {
            return null;
        }

        var end = token + 1;
        while (end < _reading.Count && end < token + 8 && !_reading.Is(end, '»'))
        {
            end++;
        }

        return _reading.Is(end, '»') && end > token + 1 && _reading.IsCapital(token + 1) ? new(token + 1, end - token - 1, EntityType.Organization, NameEvidence.Context) : null;
    }

    /// <summary>Names a run of capitals; returns where to go on.</summary>
    private int Run(int first)
    {
        var end = first + 1;
        while (end < _reading.Count && _reading.SameSentence(first, end) && Next(end) is var next && next > end)
        {
            end = next;
        }

        var start = first;
        while (start < end && IsNoPart(start, end))
        {
            start += _reading.IsWord(start + 1) || start + 1 == end ? 1 : 2;
        }

        if (start < end && RussianTypes.Of(_reading, start, end) is { } type)
        {
            _names.Add(new(start, end - start, type.Type, type.Evidence));
        }

        return end;
    }

    private int Next(int end)
    {
        if (Body(end) is not null || _listedAt[end] is { Place: not null } or { Listed: not null } && _listedAt[end]!.First == end)
        {
            return end;
        }

        if (_reading.IsCapital(end))
        {
            return end + 1;
        }

        var hyphen = _reading.Is(end, '-') && _reading.IsGlued(end) && _reading.IsGlued(end + 1);
        var initial = _reading.Is(end, '.') && _reading.IsGlued(end) && _reading.Tokens[end - 1].Length == 1;
        var particle = _reading.IsSmall(end) && _reading.Is(end, WordClass.PersonJoiner);
        return (hyphen && _reading.IsWord(end + 1)) || ((initial || particle) && _reading.IsCapital(end + 1)) ? end + 2 : end;
    }

    private bool IsNoPart(int token, int end)
    {
        if (_reading.Of(token)[0] < 'А' && !_reading.Is(token, WordClass.Thing))
        {
            return false;
        }

        if (!_reading.IsWord(token) || _reading.Is(token, WordClass.Title | WordClass.Calendar | WordClass.Thing) && !_reading.Is(token, WordClass.GivenName))
        {
            return true;
        }

        if (!_reading.IsOpening(token))
        {
            return _reading.Is(token, WordClass.Ordinary) && !_reading.IsAllCapitals(token) || IsLonelyAdjective(token, end);
        }

        return !_reading.Is(token, WordClass.GivenName) && (_reading.Is(token, WordClass.Ordinary | WordClass.Joiner | WordClass.PlaceBefore | WordClass.OrgHead | WordClass.PlaceHead) || !SpeaksForItself(token, end));
    }

    // "Бразильский карнавал": the adjective of an event, not a name.
    private bool IsLonelyAdjective(int token, int end) =>
        token + 1 == end && RussianShapes.IsAdjective(_reading.Of(token)) && _reading.IsSmall(end) && !_reading.Is(token, WordClass.GivenName) && !_reading.Is(end, WordClass.Speech | WordClass.PlaceBefore);

    /// <summary>A word with its opening capital that is a name by what follows, by its ending, or elsewhere in the text.</summary>
    private bool SpeaksForItself(int token, int end) =>
        token + 1 < end ? !_reading.IsCapital(token + 1) || RussianShapes.IsSurname(_reading.Of(token + 1)) || RussianShapes.IsPatronymic(_reading.Of(token + 1)) || !RussianShapes.IsAdjective(_reading.Of(token)) && _reading.Is(end, WordClass.Speech)
        : _capitalElsewhere.Contains(Hash(token)) || _reading.IsAllCapitals(token) || _reading.Of(token)[0] < 'А'
            || (RussianShapes.IsSurname(_reading.Of(token)) && !RussianShapes.IsAdjective(_reading.Of(token)))
            || _reading.Is(end, WordClass.Speech) || (_reading.Is(end, ',') && _reading.Is(end + 1, WordClass.Speech));

    private int Hash(int token) => string.GetHashCode(_reading.Of(token), StringComparison.Ordinal);
}
