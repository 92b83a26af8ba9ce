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
    private readonly ActingPlaces _acting;
    private readonly CountryPapers _papers;
    private readonly RelativeClauses _relatives;
    private readonly CountedPeople _people;
    private readonly PrepositionRoles _prepositions;
    private readonly VerbRoles _verbs;

    /// <param name="isDate">Whether a word belongs to a date.</param>
    public RoleReader(string text, IReadOnlyList<ScannedWord> words, IReadOnlyList<NamedPlace> places, ClauseMap clauses, IReadOnlyList<PhraseMatch<Trigger>> triggers, Func<int, bool> isDate)
    {
        (_text, _words, _clauses) = (text, words, clauses);
        _places = new SentencePlaces(words, places);
        _speakers = new SpeakerPlaces(words);
        _acting = new ActingPlaces(words);
        _papers = new CountryPapers(words);
        _relatives = new RelativeClauses(words, _places);
        _people = new CountedPeople(words, _places, clauses);
        _prepositions = new PrepositionRoles(words, triggers, isDate, at => _places.HasPeople(at, at + 1));
        _verbs = new VerbRoles(words, clauses, triggers);
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

        var (origins, destinations) = (TakeSeveral(found, PlaceRole.Origin), TakeSeveral(found, PlaceRole.Destination));
        return new ClaimPlaces
        {
            Origin = Named(found, PlaceRole.Origin),
            OriginsTold = origins,
            Destination = Named(found, PlaceRole.Destination),
            DestinationsTold = destinations,
            Place = Named(found, PlaceRole.Place),
            Remark = Untold(found),
        };
    }

    // One figure for a list of countries is no figure of any of them.
    private string? TakeSeveral(Dictionary<PlaceRole, (NamedPlace Place, int Cost, string Words)> found, PlaceRole role) =>
        found.TryGetValue(role, out var hit) && _places.Countries(hit.Place) is { } names && found.Remove(role) ? $"one figure for several: {string.Join(", ", names)}" : null;

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

        if (_papers.RoleOf(place, figure.Trigger) is { } papers)
        {
            return (papers, Printed(place.Start, Math.Min(place.End + 1, _words.Count)));
        }

        if (IsInNoun(place, figure) && !_speakers.IsBehindOffice(place))
        {
            return (figure.Trigger?.Group ?? PlaceRole.Origin, Printed(figure.NounStart, Math.Max(figure.NounEnd, place.End)));
        }

        // "гражданство России получили", "received Russian citizenship"
        if (figure.Trigger is { } around && place.Start >= figure.TriggerStart && place.End <= figure.TriggerEnd && !_prepositions.Precede(place))
        {
            return (around.In, Printed(figure.TriggerStart, figure.TriggerEnd));
        }

        if (_relatives.Of(place, figure) is { } relative)
        {
            return (relative.Role, Printed(relative.Start, relative.End));
        }

        var isSpeaker = _speakers.IsSpeaker(place);
        if (_acting.RoleOf(place, figure, isSpeaker) is var acts && (acts != PlaceRole.None || isSpeaker))
        {
            return (acts, place.Name);
        }

        return place.IsPeople ? (_people.Counts(place, figure) ? figure.Trigger!.Group : PlaceRole.None, _words[place.Start].Lower) : Told(place, figure);
    }

    private (PlaceRole Role, string Words) Told(NamedPlace place, FigureFrame figure)
    {
        if (_verbs.ObjectElsewhere(place, figure) is { } elsewhere)
        {
            return (elsewhere.Meaning.Object, Printed(elsewhere.Start, elsewhere.End));
        }

        var head = _places.HeadOfList(place);
        return _prepositions.Of(head, figure.Trigger) is { } told
            ? (told.Role, Printed(told.Start, told.End))
            : (_verbs.WithoutPreposition(head, figure), figure.Trigger is null ? "" : Printed(figure.TriggerStart, figure.TriggerEnd));
    }

    private static bool IsInNoun(NamedPlace place, FigureFrame figure) => place.End > figure.NounStart && place.Start < figure.NounEnd;

    private string Printed(int start, int end) => _text[_words[start].Start.._words[end - 1].End];
}
