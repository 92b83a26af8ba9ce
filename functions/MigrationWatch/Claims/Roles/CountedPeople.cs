using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Roles;

/// <summary>Peoples that a figure counts though they stand apart from it: "Tajiks made up 1,870 of the 4,200 turned away".</summary>
internal sealed class CountedPeople(IReadOnlyList<ScannedWord> words, SentencePlaces places, ClauseMap clauses)
{
    private const int Reach = 12;

    private static readonly HashSet<string> Links = ["by", "of", "among", "to", "for", "from"];

    public bool Counts(NamedPlace place, FigureFrame figure)
    {
        if (figure.Trigger is null || places.HasPeople(figure.NounStart, figure.NounEnd))
        {
            return false;
        }

        return IsBeside(place, figure) || IsAgent(place, figure) || IsPredicate(place, figure) || IsSubject(place, figure) || IsMovement(place, figure);
    }

    /// <summary>"китайцы (6,8 тыс.), пакистанцы (2,1 тыс.)".</summary>
    public bool IsBeside(NamedPlace place, FigureFrame figure) => place.IsPeople && place.End == figure.Start - 1 && words[place.End].Lower is "(" or "—" or "–" or ":";

    /// <summary>"310 workers from Uzbekistan …, 45 of them": a country stands for the people counted before.</summary>
    public bool CountsApart(NamedPlace place, FigureFrame figure) =>
        figure.Trigger is not null && place.End <= figure.Start && place.Start > 1 && IsPart(figure) && !places.HasPeople(figure.NounStart, figure.NounEnd)
        && (UnitReader.IsPerson(words, place.Start - 1) || (words[place.Start - 1].Lower is "from" or "of" or "из" && UnitReader.IsPerson(words, place.Start - 2)));

    // "asylum applications by Russians", "net migration of Russians", "12,000 visas to Belarusians", "приток россиян"
    private bool IsAgent(NamedPlace place, FigureFrame figure) =>
        Follows(place, figure.TriggerEnd) || (figure.TriggerEnd < figure.End && Follows(place, figure.End));

    private bool Follows(NamedPlace place, int end) =>
        place.Start >= end && place.Start - end <= 3 && IsPlural(place) && (Links.Contains(words[place.Start - 1].Lower) || (place.Start == end && IsRussian(place)));

    // "the Russian exodus to Georgia"
    private static bool IsMovement(NamedPlace place, FigureFrame figure) =>
        place.IsAdjective && place.End == figure.TriggerStart && figure.Trigger!.Measure is ClaimMeasure.Departures or ClaimMeasure.Arrivals or ClaimMeasure.Net;

    // "из них 174 тысячи — таджикистанцы"
    private bool IsPredicate(NamedPlace place, FigureFrame figure) =>
        place.Start == figure.End + 1 && words[figure.End].Lower is "—" or "–" or "-" or ":" or "were" or "are";

    private bool IsSubject(NamedPlace place, FigureFrame figure) =>
        place.End <= figure.Start && IsPlural(place) && (IsPart(figure) || IsBare(figure) || (clauses.Between(place.End, figure.Start) <= Reach && !IsCountedAlready(place)));

    // "400 тысяч россиян прибыли, а сто тысяч остались": a figure without a noun counts the same people.
    private static bool IsBare(FigureFrame figure) => figure.NounStart == figure.NounEnd && figure.TriggerStart != figure.Start;

    // "12,000 Tajiks": they belong to a figure of their own.
    private bool IsCountedAlready(NamedPlace place)
    {
        for (var at = place.Start - 1; at >= Math.Max(0, place.Start - 3); at--)
        {
            if (words[at].IsDigits || words[at].Lower is "of" or "million" or "thousand" or "hundreds" or "тысяч" or "тысячи" or "тыс" or "млн")
            {
                return true;
            }
        }

        return false;
    }

    // "Of 6,100 Uzbeks held there, 4,700 were sent home", "…, 45 of them were expelled": a part of those counted before.
    private bool IsPart(FigureFrame figure) =>
        (figure.End + 1 < words.Count && words[figure.End].Lower is "of" or "из" && words[figure.End + 1].Lower is "them" or "whom" or "these" or "них")
        || (figure.Start > 1 && words[figure.Start - 2].Lower is "of" or "из" && words[figure.Start - 1].Lower is "them" or "whom" or "них" or "которых")
        || words[0].Lower is "of" or "из";

    // "Kyrgyz migrants" and "Tajiks", but not "Kyrgyz border guards" nor "армянские власти".
    private bool IsPlural(NamedPlace place)
    {
        var last = words[place.End - 1].Lower;
        return (place.End < words.Count && UnitReader.IsPerson(words, place.End)) || (!IsAdjective(place, last) && HasPluralEnding(last) && !(place.End < words.Count && words[place.End].Is("'")));
    }

    private static bool HasPluralEnding(string word) =>
        word[^1] is 's' or 'ы' or 'и' or 'е' or 'в' or 'м' or 'х' || (word[^1] == 'н' && !word.EndsWith("нин", StringComparison.Ordinal)) || word is "them" or "им";

    private bool IsRussian(NamedPlace place) => words[place.Start].Lower[0] is >= 'а' and <= 'я';

    private static bool IsAdjective(NamedPlace place, string word) =>
        (place.IsAdjective && word[^1] is >= 'а' and <= 'я') || word.EndsWith("ские", StringComparison.Ordinal) || word.EndsWith("цкие", StringComparison.Ordinal);
}
