using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition.Russian;

/// <summary>Names in Russian: bodies and quoted names first, then listed names, then runs of capitals.</summary>
internal sealed class RussianFinder
{
    private readonly Reading _reading;
    private readonly FoundName?[] _listedAt;
    private readonly RussianBodies _bodies;
    private readonly RussianRuns _runs;
    private readonly List<FoundName> _names = [];

    private RussianFinder(Reading reading, List<FoundName> listed)
    {
        (_reading, _listedAt) = (reading, new FoundName?[reading.Count]);
        foreach (var name in listed.Where(name => !IsGivenName(reading, name)))
        {
            Array.Fill(_listedAt, name, name.First, name.Count);
        }

        _bodies = new(reading, _listedAt);
        _runs = new(reading, _listedAt, _bodies);
    }

    public static List<FoundName> Find(Reading reading, List<FoundName> listed)
    {
        var finder = new RussianFinder(reading, listed);
        finder.Scan();
        return finder._names;
    }

    // "Питер Пэн" is not in Saint Petersburg.
    private static bool IsGivenName(Reading reading, FoundName name) =>
        name is { Count: 1, Place: not null } && reading.Is(name.First, WordClass.GivenName) && reading.IsCapital(name.End) && !reading.Is(name.End, WordClass.GivenName | WordClass.Ordinary);

    private void Scan()
    {
        for (var i = 0; i < _reading.Count;)
        {
            if (IsMister(i))
            {
                i += 3;
                continue;
            }

            var name = LawTitles.At(_reading, i) ?? _bodies.At(i) ?? _runs.Foreign(i) ?? _bodies.Listed(i) ?? _bodies.Quoted(i);
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

    private int Run(int first)
    {
        var (start, end) = _runs.At(first);
        start = start == first ? _runs.WithParticles(start) : start;
        if (start < end && RussianTypes.Of(_reading, start, end) is { } type)
        {
            _names.Add(new(start, end - start, type.Type, type.Evidence));
        }

        return end;
    }

    /// <summary>"Г-н", "Г-жа".</summary>
    private bool IsMister(int token) => _reading.Is(token, "г") && _reading.Is(token + 1, '-') && (_reading.Is(token + 2, "н") || _reading.Is(token + 2, "жа"));
}
