using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Roles;

/// <summary>What a preposition or a Russian case makes of a place beside one verb.</summary>
internal sealed class PrepositionRoles(IReadOnlyList<ScannedWord> words, IReadOnlyList<PhraseMatch<Trigger>> triggers, Func<int, bool> isDate, SentencePlaces places)
{
    private readonly Circumstances _circumstances = new(words, triggers);
    private readonly HashSet<int> _verbs = [.. triggers.Select(trigger => trigger.Start)];
    private readonly HashSet<int> _ends = [.. triggers.Select(trigger => trigger.End)];

    public (PlaceRole Role, int Start, int End)? Of(NamedPlace place, Trigger? trigger)
    {
        var before = PlaceWords.Before(words, place.Start, limit: 0, isDate);
        if (PlaceWords.Within(words, place) is { } own && before?.End != place.Start)
        {
            return (RoleOf((own, place.Start, place.End), place, trigger), place.Start, place.End);
        }

        if (before is not { } preposition || Crosses(preposition.Start, preposition.End, place) || places.HasOther(preposition.End, place))
        {
            return null;
        }

        return (_circumstances.Hold(preposition.Word, preposition.Start, place) ? PlaceRole.None : RoleOf(preposition, place, trigger), preposition.Start, preposition.End);
    }

    /// <summary>One that tells where from or where to stands within two words before the place.</summary>
    public bool Lead(NamedPlace place) =>
        PlaceWords.Before(words, place.Start, Math.Max(0, place.Start - 2)) is { } preposition && preposition.Word != PlaceWord.In && !(preposition.Word == PlaceWord.Case && IsLocative(preposition.End, place));

    private PlaceRole RoleOf((PlaceWord Word, int Start, int End) preposition, NamedPlace place, Trigger? trigger) => preposition.Word switch
    {
        PlaceWord.Origin => PlaceRole.Origin,
        PlaceWord.Destination => PlaceRole.Destination,
        PlaceWord.In when IsWish(place) => PlaceRole.None,
        PlaceWord.In => IsFromWithin(preposition.Start) ? PlaceRole.Origin : trigger?.In ?? PlaceRole.Place,
        PlaceWord.By => trigger?.Subject ?? PlaceRole.None,
        PlaceWord.Case when PlaceWords.IsIndeclinable(words[place.End - 1].Lower) && preposition.End == place.Start => Undeclined(trigger),
        PlaceWord.Case => IsLocative(preposition.End, place) ? Locative(trigger) : PlaceRole.Destination,
        PlaceWord.Genitive => PlaceWords.IsInstrumental(words[place.IsAdjective && place.End < words.Count ? place.End : place.End - 1].Lower) ? PlaceRole.None : PlaceRole.Origin,
        PlaceWord.Group => trigger?.Group ?? PlaceRole.Origin,
        // "turned back at the border with Belarus"
        PlaceWord.Border => trigger?.Event == "refusal-at-border" ? PlaceRole.Origin : PlaceRole.None,
        PlaceWord.There => There(trigger),
        PlaceWord.Outside => place.IsCountry ? PlaceRole.Origin : trigger?.In ?? PlaceRole.Place,
        PlaceWord.Via => trigger?.Event == "transit" ? PlaceRole.Place : PlaceRole.None,
        _ => PlaceRole.None,
    };

    // "seized at Moscow's request"
    private bool IsWish(NamedPlace place) =>
        place.End + 1 < words.Count && words[place.End].Is("'s") && words[place.End + 1].Lower is "request" or "behest" or "invitation" or "insistence" or "demand" or "expense";

    // "fled there", but "live there"
    private static PlaceRole There(Trigger? trigger) => trigger switch
    {
        { Measure: ClaimMeasure.Departures, Event: not "displaced" } or { Measure: ClaimMeasure.Removals } => PlaceRole.Destination,
        _ => trigger?.In ?? PlaceRole.Place,
    };

    // "вернулись армяне, работавшие в России": who goes back goes to where the accusative says; the locative is where they were.
    private static PlaceRole Locative(Trigger? trigger) =>
        trigger is { Group: PlaceRole.Destination, In: PlaceRole.Destination } ? PlaceRole.Origin : trigger?.In ?? PlaceRole.Place;

    // The verb stands between a preposition and the place: "to leave Russia" has no "to Russia", "banned from entering Russia" no "from Russia".
    private bool Crosses(int start, int end, NamedPlace place)
    {
        for (var at = start; at < place.Start; at++)
        {
            if (_verbs.Contains(at) || (at >= end && _ends.Contains(at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "депортировали в Тбилиси", but "живут в Тбилиси": who leaves goes there.
    private static PlaceRole Undeclined(Trigger? trigger) =>
        trigger is { Measure: ClaimMeasure.Departures or ClaimMeasure.Removals } ? PlaceRole.Destination : trigger?.In ?? PlaceRole.Place;

    // "from camps in Syria"
    private bool IsFromWithin(int preposition)
    {
        for (var at = preposition - 1; at >= Math.Max(0, preposition - 3) && words[at].IsLetters; at--)
        {
            if (words[at].Is("from"))
            {
                return true;
            }

            // "asylum requests from Russians in France"
            if (places.HasPeople(at, at + 1))
            {
                return false;
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
}
