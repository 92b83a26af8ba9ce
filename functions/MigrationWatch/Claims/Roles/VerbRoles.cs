using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Roles;

/// <summary>What a verb makes of a place without a preposition: its object ("left Russia") or its subject ("Russia deported").</summary>
internal sealed class VerbRoles(IReadOnlyList<ScannedWord> words, ClauseMap clauses, IReadOnlyList<PhraseMatch<Trigger>> triggers, VerbSubjects subjects)
{
    private static readonly PhraseBook<bool> LightVerbs = LoadLightVerbs();

    private readonly Dictionary<int, PhraseMatch<Trigger>> _byEnd = triggers.ToDictionary(trigger => trigger.End);

    /// <summary>"Belarus received 60 people whom Russia had extradited": the subject of such a verb.</summary>
    public PhraseMatch<Trigger>? SubjectElsewhere(NamedPlace place, FigureFrame figure)
    {
        if (place.Start == 0 || words[place.Start - 1].Lower is not ("whom" or "that" or "которых" or "которые"))
        {
            return null;
        }

        var next = Search.FirstNotBelow(triggers.Count, i => triggers[i].Start, place.End);
        return next < triggers.Count && triggers[next] is { Meaning.Subject: PlaceRole.Origin or PlaceRole.Destination } trigger && trigger.Start - place.End <= 1 && trigger.Start != figure.TriggerStart ? trigger : null;
    }

    /// <summary>"Azerbaijan received 5,000 people who fled Iran": the verb that only tells more of those counted, and has the place as its object.</summary>
    public PhraseMatch<Trigger>? ObjectElsewhere(NamedPlace place, FigureFrame figure) =>
        _byEnd.TryGetValue(place.Start, out var trigger) && trigger.Start != figure.TriggerStart && trigger.Meaning.Object is PlaceRole.Origin or PlaceRole.Destination
        && trigger.Start > 0 && words[trigger.Start - 1].Lower is "who" or "that" or "which" or "having" or "after" or "had" or "have"
            ? trigger
            : null;

    public PlaceRole WithoutPreposition(NamedPlace place, FigureFrame figure)
    {
        if (figure.Trigger is not { } trigger)
        {
            return PlaceRole.None;
        }

        // "Казахстан покинули 147 тысяч": Russian puts the object first.
        var isInverted = place.End == figure.TriggerStart && trigger.Subject == PlaceRole.None && IsRussian(place);
        if (isInverted || (place.Start >= figure.TriggerEnd && clauses.Between(figure.TriggerEnd, place.Start) <= 3))
        {
            return trigger.Object != PlaceRole.None ? trigger.Object : IsLateSubject(place, figure) ? trigger.Subject : IsOwner(place, figure) ? trigger.In : PlaceRole.None;
        }

        if (IsHeading(place) || HasLightVerb(place, figure))
        {
            return trigger.Subject != PlaceRole.None ? trigger.Subject : trigger.In;
        }

        return place.End <= figure.TriggerStart && !IsObject(place) && subjects.Reach(place.End, figure.TriggerStart <= figure.Start ? figure.TriggerStart : Math.Max(place.End, figure.Start)) ? trigger.Subject : PlaceRole.None;
    }

    // "After Russia invaded Ukraine, 30,000 moved": the word before is the verb whose object it is.
    private bool IsObject(NamedPlace place) => place.Start > 1 && words[place.Start - 1] is { IsLetters: true, Capital: false } before && before.Lower.EndsWith("ed", StringComparison.Ordinal);

    // "Moldova expects 12,000 Ukrainians to arrive", "Germany has recorded 3,000 applications"
    private bool HasLightVerb(NamedPlace place, FigureFrame figure)
    {
        for (var at = place.End; at < Math.Min(place.End + 2, figure.Start); at++)
        {
            if (LightVerbs.Match(words, at) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // "300 граждан Узбекистана депортировала Россия": it may put the subject last.
    private bool IsLateSubject(NamedPlace place, FigureFrame figure) =>
        figure.End <= figure.TriggerStart && IsRussian(place);

    // "в чёрном списке России": a genitive right behind the words is whose they are.
    private bool IsOwner(NamedPlace place, FigureFrame figure) =>
        place.Start == figure.TriggerEnd && IsRussian(place) && figure.Trigger is { In: PlaceRole.Destination, Measure: ClaimMeasure.Decisions or ClaimMeasure.Registrations or ClaimMeasure.Stock };

    private bool IsRussian(NamedPlace place) => words[place.Start].Lower[0] is >= 'а' and <= 'я';

    // "Latvia: 841 Russians were ordered to leave"
    private bool IsHeading(NamedPlace place) => place.Start == 0 && place.End < words.Count && words[place.End].Is(":");

    private static PhraseBook<bool> LoadLightVerbs()
    {
        var book = new PhraseBook<bool>();
        foreach (var row in CuratedTable.Load("light-verbs.tsv").Rows)
        {
            book.Add(row.Required("verb"), true);
        }

        return book;
    }
}
