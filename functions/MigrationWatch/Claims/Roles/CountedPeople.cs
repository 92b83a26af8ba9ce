using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>Peoples that a figure counts though they stand apart from it: "Tajiks made up 1,870 of the 4,200 turned away".</summary>
internal sealed class CountedPeople(IReadOnlyList<ScannedWord> words, SentencePlaces places, ClauseMap clauses)
{
    private const int Reach = 12;

    private static readonly HashSet<string> Links = ["by", "of", "among"];

    public bool Counts(NamedPlace place, FigureFrame figure)
    {
        if (figure.Trigger is null || places.HasPeople(figure.NounStart, figure.NounEnd))
        {
            return false;
        }

        return IsAgent(place, figure) || IsPredicate(place, figure) || IsSubject(place, figure);
    }

    // "asylum applications by Russians", "net migration of Russians"
    private bool IsAgent(NamedPlace place, FigureFrame figure) =>
        place.Start > figure.TriggerEnd && place.Start - figure.TriggerEnd <= 3 && Links.Contains(words[place.Start - 1].Lower);

    // "из них 174 тысячи — таджикистанцы"
    private bool IsPredicate(NamedPlace place, FigureFrame figure) =>
        place.Start == figure.End + 1 && words[figure.End].Lower is "—" or "–" or "-" or ":" or "were" or "are";

    private bool IsSubject(NamedPlace place, FigureFrame figure) =>
        place.End <= figure.Start && clauses.Between(place.End, figure.Start) <= Reach && !IsCountedAlready(place) && IsPlural(place);

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

    // "Kyrgyz migrants" and "Tajiks", but not "Kyrgyz border guards" nor "армянские власти".
    private bool IsPlural(NamedPlace place)
    {
        var last = words[place.End - 1].Lower;
        return (place.End < words.Count && UnitReader.IsPerson(words, place.End)) || (last[^1] is 's' or 'ы' or 'и' && !IsAdjective(last) && !(place.End < words.Count && words[place.End].Is("'")));
    }

    private static bool IsAdjective(string word) => word.EndsWith("ские", StringComparison.Ordinal) || word.EndsWith("цкие", StringComparison.Ordinal);
}
