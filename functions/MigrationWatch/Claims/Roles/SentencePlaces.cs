using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>The places of one sentence in order, and which of them share one preposition.</summary>
internal sealed class SentencePlaces(IReadOnlyList<ScannedWord> words, IReadOnlyList<NamedPlace> places)
{
    private const int Nearest = 6;
    private const int LongestList = 12;

    /// <summary>A figure's places are among the nearest few, and the one that opens the sentence: "In Kazakhstan, …".</summary>
    public IEnumerable<NamedPlace> Around(int start)
    {
        var from = FirstFrom(start);
        var low = Math.Max(0, from - Nearest);
        return low > 0 ? places.Skip(low).Take(2 * Nearest).Prepend(places[0]) : places.Take(from + Nearest);
    }

    /// <summary>Whether a people is named inside a span: "3,000 Kyrgyz workers" has its own.</summary>
    public bool HasPeople(int start, int end)
    {
        for (var at = FirstFrom(start); at < places.Count && places[at].Start < end; at++)
        {
            if (places[at].IsPeople)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"to Kazakhstan, Kyrgyzstan and Georgia": one preposition for all.</summary>
    public NamedPlace HeadOfList(NamedPlace place)
    {
        var at = FirstFrom(place.Start);
        var last = Math.Max(0, at - LongestList);
        while (at > last && IsNext(at))
        {
            at--;
        }

        return places[at];
    }

    /// <summary>What the record has no room for: one figure for all of a list.</summary>
    public string? RemarkOnList(NamedPlace first)
    {
        var at = FirstFrom(first.Start);
        var names = new List<string> { first.Name };
        while (++at < places.Count && names.Count < LongestList && IsNext(at))
        {
            names.Add(places[at].Name);
        }

        return names.Count > 1 && places[at - 1].Iso != first.Iso ? $"one figure for several destinations: {string.Join(", ", names)}" : null;
    }

    private int FirstFrom(int start) => Search.FirstNotBelow(places.Count, i => places[i].Start, start);

    private bool IsNext(int at) => places[at].Start - places[at - 1].End is > 0 and <= 2 && IsJoint(places[at - 1].End, places[at].Start);

    private bool IsJoint(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words[at].Lower is not ("," or "and" or "or" or "и" or "или"))
            {
                return false;
            }
        }

        return true;
    }
}
