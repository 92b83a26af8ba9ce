using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Recognition.English;

/// <summary>Names in English: runs of capitals, cut and typed with the help of the listed names inside them.</summary>
internal sealed class EnglishFinder
{
    private readonly Reading _reading;
    private readonly EnglishCapitals _capitals;
    private readonly FoundName?[] _listedAt;
    private readonly EnglishRuns _runs;
    private readonly List<FoundName> _names = [];

    private EnglishFinder(Reading reading, List<FoundName> listed)
    {
        (_reading, _capitals, _listedAt) = (reading, new EnglishCapitals(reading), new FoundName?[reading.Count]);
        foreach (var name in listed.Where(name => !IsGivenName(reading, name)))
        {
            Array.Fill(_listedAt, name, name.First, name.Count);
        }

        _runs = new(reading, _capitals, _listedAt);
    }

    public static List<FoundName> Find(Reading reading, List<FoundName> listed)
    {
        var finder = new EnglishFinder(reading, listed);
        finder.Scan();
        return TownAndState.Join(reading, finder._names);
    }

    // "Jordan Blake" is no country.
    private static bool IsGivenName(Reading reading, FoundName name) => IsHonoured(reading, name) || name is { Count: 1, Place: not null } && reading.Is(name.First, WordClass.GivenName) && reading.IsCapital(name.End)
        && !reading.Is(name.End, WordClass.Ordinary | WordClass.Thing | WordClass.Title | WordClass.OrgHead | WordClass.PlaceHead | WordClass.Calendar);

    // "Lord Halifax"
    private static bool IsHonoured(Reading reading, FoundName name) => name is { Count: 1, Place: not null } && reading.SameSentence(name.First - 1, name.First)
        && (reading.Is(name.First - 1, "lord") || reading.Is(name.First - 1, "lady") || reading.Is(name.First - 1, "mr") || reading.Is(name.First - 1, "mrs") || reading.Is(name.First - 1, "ms") || reading.Is(name.First - 1, "dr"));

    private void Scan()
    {
        for (var i = 0; i < _reading.Count;)
        {
            if (LawTitles.At(_reading, i) is { } law)
            {
                _names.Add(law);
                i = law.End;
                continue;
            }

            if (_listedAt[i] is null && !_capitals.MayName(i))
            {
                i++;
                continue;
            }

            var end = _runs.End(i);
            Cut(i, end);
            i = end;
        }
    }

    /// <summary>Takes the titles, peoples and common words off a run and names what is left.</summary>
    private void Cut(int first, int end)
    {
        first = WithoutOpening(first, end);
        if (first >= end)
        {
            return;
        }

        if (_listedAt[first] is { } whole && whole.First == first && whole.End >= end)
        {
            _names.Add(whole);
            return;
        }

        if (_listedAt[first] is { Place: not null } place && place.First == first && place.End == end - 1 && _reading.Is(end - 1, WordClass.PlaceHead) && place.Type != EntityType.Group)
        {
            // "Phuket Island", "Pavlodar Airport": more than the town.
            _names.Add(new(first, end - first, EntityType.Region, NameEvidence.Head));
            return;
        }

        if (OrganisationAt(first, end) is { } organisation)
        {
            CutTo(first, organisation.First);
            _names.Add(organisation);
            return;
        }

        CutTo(first, end);
    }

    private int WithoutOpening(int first, int end)
    {
        // "Migration Board staff": a body's name may open with a common word, but not with "The" or "After".
        if (end - first > 1 && _reading.Is(end - 1, WordClass.OrgHead) && !_reading.Is(end - 1, WordClass.PlaceHead | WordClass.Ordinary) && !Abbreviations.IsOpener(_reading.Of(first)))
        {
            return first;
        }

        while (first < end && _listedAt[first] is null && _capitals.OpensOrHeads(first) && _capitals.IsOrdinary(first)
            && !(_reading.Is(first, WordClass.OrgHead) && _reading.Is(first + 1, WordClass.Joiner)) && !(_reading.Is(first, WordClass.GivenName) && first + 1 < end && !_capitals.IsOrdinary(first + 1)))
        {
            first++;
        }

        return first;
    }

    private FoundName? OrganisationAt(int first, int end)
    {
        // "President of Boston University": the title and its "of" stay outside.
        while (first < end && _reading.Is(first, WordClass.Title) && !_reading.Is(first, WordClass.OrgHead) && _listedAt[first] is null)
        {
            first += _reading.Is(first + 1, WordClass.Joiner) ? 2 : 1;
        }

        if (end - first < 2 || _listedAt[first] is { Type: EntityType.Person })
        {
            return null;
        }

        var last = end - 1;
        var byLast = _reading.Is(last, WordClass.OrgHead | WordClass.OrgEnd) && !_reading.Is(last, WordClass.PlaceHead) && !(_capitals.OpensOrHeads(last) && _reading.Is(last, WordClass.Ordinary));
        var byFirst = (_reading.Is(first, WordClass.OrgHead) || _reading.Is(first + 1, WordClass.OrgHead)) && Enumerable.Range(first + 1, end - first - 1).Any(i => _reading.Is(i, "of") || _reading.Is(i, "for"));
        return byLast || byFirst ? new(first, end - first, EntityType.Organization, NameEvidence.Head) : null;
    }

    private void CutTo(int first, int end)
    {
        var start = first;
        var title = false;
        for (var i = first; i <= end; i = i < end ? _runs.Step(i) : i + 1)
        {
            var listed = i < end && !IsSurnameOf(start, i) ? _listedAt[i] : null;
            if (i == end || listed is not null || _reading.Is(i, WordClass.Calendar) || (_reading.Is(i, WordClass.Title | WordClass.Thing | WordClass.People) && !IsInsideName(start, i, end)))
            {
                Add(start, i, title);
                title = i < end && _reading.Is(i, WordClass.Title);
                start = i < end ? _runs.Step(i) : end;
                AddListed(listed);
                AddPeople(i, end);
            }
        }
    }

    /// <summary>"Melania Trump": the listed surname of somebody else.</summary>
    private bool IsSurnameOf(int start, int token) =>
        token > start && _listedAt[token] is { Type: EntityType.Person, Count: 1 } && _reading.Is(token - 1, WordClass.GivenName);

    // "Grant" and "Dean" are titles to no one in "Susan Dean"; "State" ends "Ohio State".
    private bool IsInsideName(int start, int token, int end) =>
        (token > start && token == end - 1 && _reading.Is(start, WordClass.GivenName)) || (_reading.Is(token, WordClass.GivenName) && (token + 1 < end || !_reading.Is(token, WordClass.Thing)))
        || (token == start && token + 1 < end && _reading.Is(token, WordClass.PlaceFirst))
        || (token > start && token == end - 1 && _reading.Tokens[token].Length < 5 && _reading.Of(token).IndexOfAnyExcept("IVX") < 0)
        || (token > start && token == end - 1 && _reading.Is(token, WordClass.PlaceHead));

    private void AddPeople(int token, int end)
    {
        if (token < end && _listedAt[token] is null && _reading.Is(token, WordClass.People))
        {
            _names.Add(new(token, 1, EntityType.Group, NameEvidence.Listed));
        }
    }

    private void AddListed(FoundName? listed)
    {
        if (listed is not null)
        {
            _names.Add(listed);
        }
    }

    private void Add(int first, int end, bool title)
    {
        while (end > first && (_reading.Is(end - 1, WordClass.Joiner | WordClass.PersonJoiner) && _reading.IsSmall(end - 1) || !_reading.IsWord(end - 1) && !(_reading.Is(end - 1, '.') && _reading.Tokens[end - 2].Length == 1)))
        {
            end--;
        }

        while (first < end && (!_reading.IsWord(first) || (_reading.IsSmall(first) && _reading.Is(first, WordClass.Joiner | WordClass.PersonJoiner))))
        {
            first++;
        }

        if (first < end && EnglishTypes.Of(_reading, _capitals, first, end, title) is { } type)
        {
            _names.Add(new(first, end - first, type.Type, type.Evidence));
        }
    }
}
