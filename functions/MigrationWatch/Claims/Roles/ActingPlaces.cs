using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Roles;

/// <summary>States that do what is told, by their bodies, adjectives and genitives: "Russian courts expelled …", "Turkey's deportation of …", "… выслали власти Казахстана".</summary>
internal sealed class ActingPlaces(IReadOnlyList<ScannedWord> words, IReadOnlyList<PhraseMatch<Trigger>> triggers, VerbSubjects subjects)
{
    private const int Reach = 12;
    private const int AgentReach = 4;
    private const int LongestObject = 10;

    /// <summary>What a state is to a movement that its body brings about; None when it doesn't.</summary>
    /// <param name="isSpeaker">The place belongs to a body that may speak.</param>
    public PlaceRole RoleOf(NamedPlace place, FigureFrame figure, bool isSpeaker)
    {
        if (figure.Trigger is not { } trigger || figure.TriggerStart == figure.TriggerEnd)
        {
            return PlaceRole.None;
        }

        if (IsOwner(place, figure))
        {
            return trigger.Subject != PlaceRole.None ? trigger.Subject : trigger.In == PlaceRole.Place ? PlaceRole.None : trigger.In;
        }

        var acts = isSpeaker || IsBodysAdjective(place);
        return acts && (IsSubject(place, figure) || IsAgent(place, figure) || (isSpeaker && IsLateSubject(place, figure))) ? trigger.Subject : PlaceRole.None;
    }

    // "Turkey's deportation of 4,500 Turkmens"
    private bool IsOwner(NamedPlace place, FigureFrame figure) =>
        !place.IsPeople && place.End < words.Count && words[place.End].Is("'s") && place.End + 1 <= figure.TriggerStart && figure.TriggerStart - place.End <= 2 && figure.TriggerEnd <= figure.Start;

    // Who acts stands before the verb, and nothing is said in between: "the authorities in Bishkek deported 68", "Moscow's courts made 9,500 decisions to expel".
    private bool IsSubject(NamedPlace place, FigureFrame figure)
    {
        var verb = figure.Trigger is { Measure: ClaimMeasure.Decisions or ClaimMeasure.Registrations } ? figure.First : FirstVerb(figure.TriggerStart);
        // "alleged by the Ukrainian project to have signed up 300": the adjective's noun stands elsewhere in the sentence.
        if (place.IsPeople && PlaceWords.Before(words, place.Start, Math.Max(0, place.Start - 2)) is not null)
        {
            return false;
        }

        return place.End <= verb && verb - place.End <= Reach && verb <= figure.Start && subjects.Reach(place.End, verb);
    }

    // "Police in Tomsk rounded up 310 workers and expelled 45": two verbs have one subject.
    private int FirstVerb(int verb)
    {
        if (verb < 2 || words[verb - 1].Lower is not ("and" or "и"))
        {
            return verb;
        }

        var earlier = Search.FirstNotBelow(triggers.Count, i => triggers[i].Start, verb) - 1;
        return earlier >= 0 && triggers[earlier] is { Meaning.Event: not null } other && verb - other.End <= LongestObject ? other.Start : verb;
    }

    // "were expelled by Russian courts", "выдворены российскими судами"
    private bool IsAgent(NamedPlace place, FigureFrame figure) =>
        place.Start >= figure.TriggerEnd && place.Start - figure.TriggerEnd <= AgentReach && (HasBy(place, figure.TriggerEnd) || IsInstrumental(place));

    private bool IsInstrumental(NamedPlace place) =>
        place.IsAdjective && words[place.End - 1].Lower is var form && (form.EndsWith("ими", StringComparison.Ordinal) || form.EndsWith("ой", StringComparison.Ordinal)) && PlaceWords.Before(words, place.Start, place.Start - 1) is null;

    private bool HasBy(NamedPlace place, int limit)
    {
        for (var at = place.Start - 1; at >= limit; at--)
        {
            if (words[at].Is("by"))
            {
                return true;
            }
        }

        return false;
    }

    // "300 человек выслали власти Казахстана": the subject may come last in Russian, unless it only tells of it.
    private bool IsLateSubject(NamedPlace place, FigureFrame figure) =>
        place.Start >= figure.TriggerEnd && IsRussian(place) && place.Start - figure.TriggerEnd <= Reach && subjects.Reach(figure.TriggerEnd, place.Start);

    // "Russian courts", but not "Russian migrants": those are counted.
    private bool IsBodysAdjective(NamedPlace place) =>
        place is { IsPeople: true, IsAdjective: true } && place.End < words.Count && words[place.End] is { IsLetters: true } && !UnitReader.IsPerson(words, place.End);

    private bool IsRussian(NamedPlace place) => words[place.Start].Lower[0] is >= 'а' and <= 'я';
}
