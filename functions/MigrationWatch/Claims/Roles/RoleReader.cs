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

/// <summary>Tells origin, destination and place of a figure by prepositions, Russian cases and the verb's own sense.</summary>
public sealed class RoleReader
{
    private const int Farthest = 26;

    // "147,000 Russians left Kazakhstan": the place told outweighs the people's own country.
    private const int OwnCountry = 25;

    private readonly string _text;
    private readonly IReadOnlyList<ScannedWord> _words;
    private readonly ClauseMap _clauses;
    private readonly SentencePlaces _places;
    private readonly SpeakerPlaces _speakers;
    private readonly CountedPeople _people;
    private readonly PrepositionRoles _prepositions;
    private readonly Dictionary<int, PhraseMatch<Trigger>> _triggersByEnd;

    public RoleReader(string text, IReadOnlyList<ScannedWord> words, IReadOnlyList<NamedPlace> places, ClauseMap clauses, IReadOnlyList<PhraseMatch<Trigger>> triggers)
    {
        (_text, _words, _clauses) = (text, words, clauses);
        _places = new SentencePlaces(words, places);
        _speakers = new SpeakerPlaces(words);
        _people = new CountedPeople(words, _places, clauses);
        _prepositions = new PrepositionRoles(words, triggers);
        _triggersByEnd = triggers.ToDictionary(trigger => trigger.End);
    }

    public ClaimPlaces Of(FigureFrame figure)
    {
        var found = new Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)>();
        foreach (var place in _places.Around(figure.Start))
        {
            var (role, said) = RoleOf(place, figure);
            var cost = CostOf(place, figure);
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
            Remark = (found.TryGetValue(PlaceRole.Destination, out var hit) ? _places.RemarkOnList(hit.Place) : null) ?? Untold(found),
        };
    }

    private static ClaimPlace? Named(Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)> found, PlaceRole role) =>
        found.TryGetValue(role, out var hit) ? new ClaimPlace(hit.Place.Name, hit.Place.Iso, hit.Place.Iso3, hit.Words) : null;

    // "San Lorenzo" of seven countries, and nothing says of which.
    private static string? Untold(Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)> found) =>
        found.Values.Select(hit => hit.Place).FirstOrDefault(place => place.Namesakes.Count > 0) is { } place ? $"{place.Name} may be in any of {string.Join(", ", place.Namesakes)}" : null;

    private int CostOf(NamedPlace place, FigureFrame figure) =>
        IsInNoun(place, figure) || place.IsPeople ? OwnCountry : _clauses.Apart(figure.First, figure.Last, place.Start, place.End);

    private (PlaceRole Role, string Words) RoleOf(NamedPlace place, FigureFrame figure)
    {
        // "5,000 Kurds": who they are says nothing of where.
        if (place is { IsPeople: true, Iso: null })
        {
            return (PlaceRole.None, "");
        }

        if (IsInNoun(place, figure))
        {
            return (figure.Trigger?.Group ?? PlaceRole.Origin, Printed(figure.NounStart, Math.Max(figure.NounEnd, place.End)));
        }

        // "гражданство России получили", "received Russian citizenship"
        if (figure.Trigger is { } around && place.Start >= figure.TriggerStart && place.End <= figure.TriggerEnd && !_prepositions.Precede(place))
        {
            return (around.In, Printed(figure.TriggerStart, figure.TriggerEnd));
        }

        if (_speakers.IsSpeaker(place))
        {
            return (Acts(place, figure), place.Name);
        }

        if (place.IsPeople)
        {
            return _people.Counts(place, figure) ? (figure.Trigger!.Group, _words[place.Start].Lower) : (PlaceRole.None, "");
        }

        if (ObjectElsewhere(place, figure) is { } elsewhere)
        {
            return elsewhere;
        }

        var head = _places.HeadOfList(place);
        if (_prepositions.Of(head, figure.Trigger) is { } told)
        {
            return (told.Role, Printed(told.Start, told.End));
        }

        return (WithoutPreposition(head, figure), figure.Trigger is null ? "" : Printed(figure.TriggerStart, figure.TriggerEnd));
    }

    private PlaceRole Acts(NamedPlace place, FigureFrame figure) =>
        figure.Trigger is { Subject: not PlaceRole.None } trigger && _speakers.IsActor(place, figure) ? trigger.Subject : PlaceRole.None;

    // "Azerbaijan received 5,000 people who fled Iran": the object of a verb that only tells more of those counted.
    private (PlaceRole Role, string Words)? ObjectElsewhere(NamedPlace place, FigureFrame figure) =>
        _triggersByEnd.TryGetValue(place.Start, out var trigger) && trigger.Start != figure.TriggerStart && trigger.Meaning.Object is PlaceRole.Origin or PlaceRole.Destination
        && trigger.Start > 0 && _words[trigger.Start - 1].Lower is "who" or "that" or "which" or "having" or "after" or "had" or "have"
            ? (trigger.Meaning.Object, Printed(trigger.Start, trigger.End))
            : null;

    private PlaceRole WithoutPreposition(NamedPlace place, FigureFrame figure)
    {
        if (figure.Trigger is not { } trigger)
        {
            return PlaceRole.None;
        }

        // "Казахстан покинули 147 тысяч": Russian puts the object first.
        var isInverted = place.End == figure.TriggerStart && trigger.Subject == PlaceRole.None;
        var isObject = isInverted || (place.Start >= figure.TriggerEnd && _clauses.Between(figure.TriggerEnd, place.Start) <= 3);
        return isObject ? trigger.Object : IsHeading(place) || place.End <= figure.TriggerStart ? trigger.Subject : PlaceRole.None;
    }

    // "Latvia: 841 Russians were ordered to leave"
    private bool IsHeading(NamedPlace place) => place.Start == 0 && place.End < _words.Count && _words[place.End].Is(":");

    private static bool IsInNoun(NamedPlace place, FigureFrame figure) => place.Start >= figure.NounStart && place.Start < figure.NounEnd;

    private string Printed(int start, int end) => _text[_words[start].Start.._words[end - 1].End];
}
