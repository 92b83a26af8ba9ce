using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>The places of one sentence in order, and which of them share one preposition.</summary>
internal sealed class SentencePlaces(IReadOnlyList<ScannedWord> words, IReadOnlyList<NamedPlace> places)
{
    private const int Nearest = 6;
    private const int LongestList = 12;
    private const int LongestJoint = 3;
    private const int LongestBracket = 9;

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

    /// <summary>A place of another country stands before a place: "после переговоров в Тбилиси Польша …" has no "в Польше".</summary>
    public bool HasOther(int start, NamedPlace place)
    {
        for (var at = FirstFrom(start); at < places.Count && places[at].Start < place.Start; at++)
        {
            if (!places[at].IsPeople && places[at].Iso != place.Iso && !words[places[at].End].Is("'s"))
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
        while (at > last && (IsNext(at) || IsNextCounted(at)))
        {
            at--;
        }

        return places[at];
    }

    /// <summary>The names of a list that stands for one figure in several countries: "from Syria and Iraq"; null when it names one country.</summary>
    public IReadOnlyList<string>? Countries(NamedPlace place)
    {
        var first = FirstFrom(HeadOfList(place).Start);
        var last = first;
        var isJoined = false;
        while (last + 1 < places.Count && last - first < LongestList && IsNext(last + 1))
        {
            isJoined |= IsLastJoint(places[last].End, places[++last].Start);
        }

        var named = places.Skip(first).Take(last - first + 1).ToList();
        return isJoined && named.Any(other => other.Iso is not null && other.Iso != place.Iso) ? [.. named.Select(other => other.Name)] : null;
    }

    /// <summary>The last place, no people, that ends before a word.</summary>
    public NamedPlace? LastBefore(int start)
    {
        for (var at = FirstFrom(start) - 1; at >= Math.Max(0, FirstFrom(start) - Nearest); at--)
        {
            if (!places[at].IsPeople && places[at].End <= start)
            {
                return places[at];
            }
        }

        return null;
    }

    private int FirstFrom(int start) => Search.FirstNotBelow(places.Count, i => places[i].Start, start);

    private bool IsNext(int at) =>
        places[at].IsPeople == places[at - 1].IsPeople && places[at].Start - places[at - 1].End is > 0 and <= LongestJoint && IsJoint(places[at - 1], places[at].Start);

    // "to Kazakhstan (12,000), Georgia (8,000)"
    private bool IsNextCounted(int at)
    {
        var (from, to) = (places[at - 1].End, places[at].Start);
        return to - from is > 3 and <= LongestBracket && words[from].Is("(") && words[to - 1].Lower is "," or "and" or "и" && words[to - 2].Lower is ")" or ",";
    }

    // "to Kazakhstan and to Georgia" says its preposition twice.
    private bool IsJoint(NamedPlace before, int end)
    {
        var isJoint = false;
        for (var at = before.End; at < end; at++)
        {
            var isMark = words[at].Lower is "," or "and" or "or" or "и" or "или";
            if (!isMark && !(before.Start > 0 && words[at].Lower == words[before.Start - 1].Lower))
            {
                return false;
            }

            isJoint |= isMark;
        }

        return isJoint;
    }

    // Places parted by commas alone may belong to two clauses: "of those from Russia, Kazakhstan took in 300".
    private bool IsLastJoint(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words[at].Lower is "and" or "or" or "и" or "или")
            {
                return true;
            }
        }

        return false;
    }
}
