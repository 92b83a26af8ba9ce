using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Roles;

/// <summary>A figure with its noun and the words that say what happened, as spans of words.</summary>
/// <param name="End">Index after the figure and the noun behind it.</param>
/// <param name="NounEnd">Index after the noun, which may stand before the figure.</param>
public readonly record struct FigureFrame(int Start, int NounStart, int NounEnd, int End, int TriggerStart, int TriggerEnd, Trigger? Trigger)
{
    public int First => Trigger is null ? Start : Math.Min(Start, TriggerStart);

    public int Last => Trigger is null ? End : Math.Max(End, TriggerEnd);
}

/// <param name="verbs">Words where a trigger begins.</param>
/// <summary>Tells origin, destination and place of a figure by prepositions, Russian cases and the verb's own sense.</summary>
public sealed class RoleReader(string text, IReadOnlyList<Word> words, IReadOnlyList<NamedPlace> places, ClauseMap clauses, IReadOnlySet<int> verbs)
{
    private const int Farthest = 26;
    private const int Nearest = 6;
    private const int SpeakerReach = 4;
    private const int LongestList = 12;

    // "147,000 Russians left Kazakhstan": the place told outweighs the people's own country.
    private const int OwnCountry = 25;

    public ClaimPlaces Of(FigureFrame figure)
    {
        var found = new Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)>();
        foreach (var place in Candidates(figure))
        {
            var (role, said) = RoleOf(place, figure);
            var cost = clauses.Apart(figure.First, figure.Last, place.Start, place.End) + (IsInNoun(place, figure) ? OwnCountry : 0);
            if (role != PlaceRole.None && cost < Farthest && cost < (found.TryGetValue(role, out var known) ? known.Cost : int.MaxValue))
            {
                found[role] = (place, cost, said);
            }
        }

        return new ClaimPlaces
        {
            Origin = Named(found, PlaceRole.Origin),
            Destination = Named(found, PlaceRole.Destination),
            Place = Named(found, PlaceRole.Place),
            Remark = Several(found) ?? Untold(found),
        };
    }

    private ClaimPlace? Named(Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)> found, PlaceRole role) =>
        found.TryGetValue(role, out var hit) ? new ClaimPlace(hit.Place.Name, hit.Place.Iso, hit.Place.Iso3, hit.Words) : null;

    // "San Lorenzo" of seven countries, and nothing says of which.
    private static string? Untold(Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)> found) =>
        found.Values.Select(hit => hit.Place).FirstOrDefault(place => place.Namesakes.Count > 0) is { } place ? $"{place.Name} may be in any of {string.Join(", ", place.Namesakes)}" : null;

    // "to Kazakhstan, Kyrgyzstan and Georgia": one figure for all of them, and the record has room for the first.
    private string? Several(Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)> found)
    {
        if (!found.TryGetValue(PlaceRole.Destination, out var hit))
        {
            return null;
        }

        var at = FirstFrom(hit.Place.Start);
        var names = new List<string> { hit.Place.Name };
        while (++at < places.Count && names.Count < LongestList && IsNext(at))
        {
            names.Add(places[at].Name);
        }

        return names.Count > 1 && places[at - 1].Iso != hit.Place.Iso ? $"one figure for several destinations: {string.Join(", ", names)}" : null;
    }

    // A figure's places are among the nearest few, and the one that opens the sentence: "In Kazakhstan, …".
    private IEnumerable<NamedPlace> Candidates(FigureFrame figure)
    {
        var from = FirstFrom(figure.Start);
        var low = Math.Max(0, from - Nearest);
        return low > 0 ? places.Skip(low).Take(2 * Nearest).Prepend(places[0]) : places.Take(from + Nearest);
    }

    private (PlaceRole Role, string Words) RoleOf(NamedPlace place, FigureFrame figure)
    {
        if (IsInNoun(place, figure))
        {
            return (figure.Trigger?.Group ?? PlaceRole.Origin, Printed(figure.NounStart, Math.Max(figure.NounEnd, place.End)));
        }

        // "гражданство России получили", "received Russian citizenship"
        if (figure.Trigger is { } around && place.Start >= figure.TriggerStart && place.End <= figure.TriggerEnd && !IsPreposed(place))
        {
            return (around.In, Printed(figure.TriggerStart, figure.TriggerEnd));
        }

        if (place.IsPeople)
        {
            return IsCounted(place, figure) ? (figure.Trigger!.Group, words[place.Start].Lower) : (PlaceRole.None, "");
        }

        if (IsSpeaker(place))
        {
            return (PlaceRole.None, "");
        }

        var head = HeadOfList(place);
        if (PlaceWords.Before(words, head.Start, limit: 0) is { } preposition && !Crosses(preposition.Start, head))
        {
            return (OfPreposition(preposition, head, figure.Trigger), Printed(preposition.Start, preposition.End));
        }

        return (WithoutPreposition(head, figure), figure.Trigger is null ? "" : Printed(figure.TriggerStart, figure.TriggerEnd));
    }

    private PlaceRole OfPreposition((PlaceWord Word, int Start, int End) preposition, NamedPlace place, Trigger? trigger) => preposition.Word switch
    {
        PlaceWord.Origin => PlaceRole.Origin,
        PlaceWord.Destination => PlaceRole.Destination,
        PlaceWord.In => IsFromWithin(preposition.Start) ? PlaceRole.Origin : trigger?.In ?? PlaceRole.Place,
        PlaceWord.By => trigger?.Subject ?? PlaceRole.None,
        PlaceWord.Case => IsLocative(preposition.End, place) ? trigger?.In ?? PlaceRole.Place : PlaceRole.Destination,
        PlaceWord.Genitive => PlaceWords.IsInstrumental(words[place.End - 1].Lower) ? PlaceRole.None : PlaceRole.Origin,
        PlaceWord.Group => trigger?.Group ?? PlaceRole.Origin,
        _ => PlaceRole.None,
    };

    private bool IsPreposed(NamedPlace place) => PlaceWords.Before(words, place.Start, Math.Max(0, place.Start - 2)) is not null;

    private PlaceRole WithoutPreposition(NamedPlace place, FigureFrame figure)
    {
        if (figure.Trigger is not { } trigger)
        {
            return PlaceRole.None;
        }

        // "Казахстан покинули 147 тысяч": Russian puts the object first.
        var isInverted = place.End == figure.TriggerStart && trigger.Subject == PlaceRole.None;
        var isObject = isInverted || (place.Start >= figure.TriggerEnd && clauses.Between(figure.TriggerEnd, place.Start) <= 3);
        return isObject ? trigger.Object : place.End <= figure.TriggerStart ? trigger.Subject : PlaceRole.None;
    }

    // The verb stands between a preposition and the place: "to leave Russia" has no "to Russia".
    private bool Crosses(int preposition, NamedPlace place)
    {
        for (var at = preposition; at < place.Start; at++)
        {
            if (verbs.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    // "from camps in Syria"
    private bool IsFromWithin(int preposition)
    {
        for (var at = preposition - 1; at >= Math.Max(0, preposition - 3) && words[at].IsLetters; at--)
        {
            if (words[at].Is("from"))
            {
                return true;
            }
        }

        return false;
    }

    // "в аэропортах Москвы": the noun between has the case.
    private bool IsLocative(int from, NamedPlace place)
    {
        for (var at = from; at < place.End; at++)
        {
            if (PlaceWords.IsLocative(words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }

    // "asylum applications by Russians", "net migration of Russians"
    private bool IsCounted(NamedPlace place, FigureFrame figure) => figure.Trigger is not null
        && place.Start > figure.TriggerEnd && place.Start - figure.TriggerEnd <= 3 && words[place.Start - 1].Lower is "by" or "of";

    private static bool IsInNoun(NamedPlace place, FigureFrame figure) => place.Start >= figure.NounStart && place.Start < figure.NounEnd;

    // "Kazakhstan's Interior Ministry said": the place belongs to the speaker, not to the movement.
    private bool IsSpeaker(NamedPlace place)
    {
        // "officials in Moscow claim"
        if (place.Start > 1 && words[place.Start - 1].Lower is "in" or "в" && ClaimantReader.EndsSource(words, place.Start - 1))
        {
            return true;
        }

        for (var at = place.End; at < Math.Min(words.Count, place.End + SpeakerReach); at++)
        {
            if (ClaimantReader.IsSource(words, at))
            {
                return true;
            }

            if (words[at].Kind == WordKind.Mark || !(words[at].Capital || words[at].Is("'s")))
            {
                return false;
            }
        }

        return false;
    }

    // "to Kazakhstan, Kyrgyzstan and Georgia": one preposition for all.
    private NamedPlace HeadOfList(NamedPlace place)
    {
        var at = FirstFrom(place.Start);
        var last = Math.Max(0, at - LongestList);
        while (at > last && IsNext(at))
        {
            at--;
        }

        return places[at];
    }

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

    private int FirstFrom(int start) => Search.FirstNotBelow(places.Count, i => places[i].Start, start);

    private string Printed(int start, int end) => text[words[start].Start..words[end - 1].End];
}
