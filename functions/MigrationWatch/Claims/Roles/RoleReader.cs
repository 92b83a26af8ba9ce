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
        var subjects = new VerbSubjects(words, isDate);
        _acting = new ActingPlaces(words, triggers, subjects);
        _papers = new CountryPapers(words);
        _relatives = new RelativeClauses(words, _places);
        _people = new CountedPeople(words, _places, clauses);
        _prepositions = new PrepositionRoles(words, triggers, isDate, _places);
        _verbs = new VerbRoles(words, clauses, triggers, subjects);
    }

    public ClaimPlaces Of(FigureFrame figure)
    {
        var told = new ToldPlaces(figure.Trigger);
        foreach (var place in _places.Around(figure.Start))
        {
            var (role, kind, said) = RoleOf(place, figure);
            var cost = CostOf(place, figure);
            if (role != PlaceRole.None && cost < Farthest)
            {
                told.Add(new ToldPlace(place, role, kind, cost, Math.Abs(place.Start - figure.Start), said));
            }
        }

        told.Settle();
        if (told.LacksDestination && _places.Around(figure.Start).FirstOrDefault(place => place.Iso != told[PlaceRole.Origin]!.Place.Iso && _speakers.IsOffice(place)) is { } office)
        {
            told.Add(new ToldPlace(office, PlaceRole.Destination, TellingKind.Actor, Farthest, 0, office.Name));
        }

        return new ClaimPlaces
        {
            Origin = Named(told[PlaceRole.Origin]),
            OriginsTold = Several(told[PlaceRole.Origin]),
            Destination = Named(told[PlaceRole.Destination]),
            DestinationsTold = Several(told[PlaceRole.Destination]),
            Place = told[PlaceRole.Place]?.Named,
            Remark = told.Remark,
        };
    }

    private ClaimPlace? Named(ToldPlace? told) => told is not null && _places.Countries(told.Place) is null ? told.Named : null;

    // One figure for a list of countries is no figure of any of them.
    private string? Several(ToldPlace? told) => told is not null && _places.Countries(told.Place) is { } names ? $"one figure for several: {string.Join(", ", names)}" : null;

    private int CostOf(NamedPlace place, FigureFrame figure) =>
        _people.IsBeside(place, figure) ? OwnCountry - 1 : IsInNoun(place, figure) || place.IsPeople ? OwnCountry : _clauses.Apart(figure.First, figure.Last, place.Start, place.End);

    private (PlaceRole Role, TellingKind Kind, string Words) RoleOf(NamedPlace place, FigureFrame figure)
    {
        // "5,000 Kurds": who they are says nothing of where.
        if (place is { IsPeople: true, Iso: null })
        {
            return (PlaceRole.None, TellingKind.People, "");
        }

        if (_papers.RoleOf(place, figure.Trigger) is { } papers)
        {
            return (papers, TellingKind.Words, Printed(place.Start, Math.Min(place.End + 1, _words.Count)));
        }

        if (IsInNoun(place, figure) && !_speakers.IsBehindOffice(place))
        {
            return (figure.Trigger?.Group ?? PlaceRole.Origin, TellingKind.People, Printed(figure.NounStart, Math.Max(figure.NounEnd, place.End)));
        }

        // "гражданство России получили", "received Russian citizenship"; but "выдал россиянам … разрешений" tells to whom.
        if (figure.Trigger is { } around && place is not { IsPeople: true, IsAdjective: false } && place.Start >= figure.TriggerStart && place.End <= figure.TriggerEnd && !_prepositions.Lead(place) && PlaceWords.Within(_words, place) is null)
        {
            return (around.In, TellingKind.Words, Printed(figure.TriggerStart, figure.TriggerEnd));
        }

        if (_relatives.Of(place, figure) is { } relative)
        {
            return (relative.Role, TellingKind.Words, Printed(relative.Start, relative.End));
        }

        var isSpeaker = _speakers.IsSpeaker(place);
        if (_acting.RoleOf(place, figure, isSpeaker) is var acts && (acts != PlaceRole.None || isSpeaker))
        {
            return (acts, TellingKind.Actor, place.Name);
        }

        return place.IsPeople ? (_people.Counts(place, figure) ? figure.Trigger!.Group : PlaceRole.None, TellingKind.People, _words[place.Start].Lower) : Told(place, figure);
    }

    private (PlaceRole Role, TellingKind Kind, string Words) Told(NamedPlace place, FigureFrame figure)
    {
        if (_verbs.ObjectElsewhere(place, figure) is { } elsewhere)
        {
            return (elsewhere.Meaning.Object, TellingKind.Words, Printed(elsewhere.Start, elsewhere.End));
        }

        if (_verbs.SubjectElsewhere(place, figure) is { } subject)
        {
            return (subject.Meaning.Subject, TellingKind.Words, Printed(subject.Start, subject.End));
        }

        if (_people.CountsApart(place, figure))
        {
            return (figure.Trigger!.Group, TellingKind.People, place.Name);
        }

        var head = _places.HeadOfList(place);
        if (_prepositions.Of(head, figure.Trigger) is { } told)
        {
            return (told.Role, TellingKind.Words, Printed(told.Start, told.End));
        }

        var role = _verbs.WithoutPreposition(head, figure);
        return (role, role == figure.Trigger?.Subject ? TellingKind.Actor : TellingKind.Words, figure.Trigger is null ? "" : Printed(figure.TriggerStart, figure.TriggerEnd));
    }

    private static bool IsInNoun(NamedPlace place, FigureFrame figure) => place.End > figure.NounStart && place.Start < figure.NounEnd;

    private string Printed(int start, int end) => _text[_words[start].Start.._words[end - 1].End];
}
