using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Claims.Wording;

/// <summary>Places behind a preposition: "from Russia", "из России", "на Кипре".</summary>
internal static class PlaceWording
{
    private const string On = "на ";

    private static readonly Dictionary<string, CuratedRow> _forms = CuratedTable.Load("country-forms.tsv").Rows.ToDictionary(row => row.Required("iso2"));

    /// <param name="preposition">In Russian with the case that it takes: <c>в prep</c>; <c>-</c> for none.</param>
    public static string Of(ClaimPlace place, string preposition, LineWords words) =>
        words.IsRussian ? Russian(place, preposition, words)
        : preposition == "-" ? words.Place(place)
        : $"{preposition} {words.Place(place)}";

    private static string Russian(ClaimPlace place, string preposition, LineWords words)
    {
        var space = preposition.LastIndexOf(' ');
        var (before, form) = (space < 0 ? "" : preposition[..(space + 1)], preposition[(space + 1)..]);
        var name = words.Place(place);
        if (words.IsForeign(name))
        {
            return before + words.Filled("words", name);
        }

        var country = words.IsCountry(place) && _forms.TryGetValue(place.Iso!, out var row) ? row : null;
        before = country is null || country["on"].Length == 0 ? before : before == "из " ? "с " : before.Replace("в ", On, StringComparison.Ordinal);
        before = before == "в " && IsHardToSay(name) ? "во " : before;
        return before + (country?[Column(form)] is { Length: > 0 } irregular ? irregular : RussianPhrases.Decline(name)[Case(form)]);
    }

    /// <summary>"Во Вьетнам", "во Франции".</summary>
    private static bool IsHardToSay(string name) => name.Length > 1 && name[0] is ('В' or 'Ф') && !"аеёиоуыэюя".Contains(name[1]);

    private static string Column(string form) => form switch { "gen" => "genitive", "acc" => "accusative", _ => "prepositional" };

    private static int Case(string form) => form switch { "gen" => 1, "acc" => 3, _ => 5 };
}
