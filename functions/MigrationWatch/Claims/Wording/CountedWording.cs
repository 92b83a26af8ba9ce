using System.Text.RegularExpressions;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Claims.Wording;

/// <summary>Whom or what a figure counts, in the line's language; what has no word there is quoted as printed.</summary>
internal static partial class CountedWording
{
    private static readonly Dictionary<string, string> _toRussian = Pairs("en", "ru");
    private static readonly Dictionary<string, string> _toEnglish = Pairs("ru", "en");
    private static readonly IReadOnlyList<CuratedRow> _countries = CuratedTable.Load("countries.tsv").Rows;

    // By every name and adjective: "Kyrgyz citizens", "citizens of the Kyrgyz Republic".
    private static readonly Dictionary<string, string> _countryOfEnglish = _countries
        .SelectMany(row => row.List("adjective").Concat(row.List("aliases")).Append(row.Required("name")), (row, name) => (Name: name, Iso: row.Required("iso2")))
        .DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => entry.Iso);

    private static readonly Dictionary<string, string> _countryOfGenitive = _countries
        .SelectMany(row => row.List("ru"), (row, name) => (Name: RussianPhrases.Decline(name)[1], Iso: row.Required("iso2")))
        .DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => entry.Iso);

    public static string Of(Claim claim, LineWords words)
    {
        var unit = Unit(claim, words);
        if (claim.Group is null)
        {
            return unit;
        }

        var group = InLanguage(claim.Group, words);
        return claim.Unit == "percent" ? $"{unit} {words.Filled("share", group ?? words.Filled("words", claim.Group))}"
            : group ?? words.Filled("quoted", unit, claim.Group);
    }

    /// <returns>Null when the line's language has no word for it.</returns>
    public static string? InLanguage(string group, LineWords words) =>
        !words.IsForeign(group) ? group
        : words.IsRussian ? _toRussian.GetValueOrDefault(group) ?? Citizens(EnglishCitizens().Match(group), _countryOfEnglish, words)
        : _toEnglish.GetValueOrDefault(group) ?? Citizens(RussianCitizens().Match(group), _countryOfGenitive, words);

    private static string? Citizens(Match match, Dictionary<string, string> countries, LineWords words) =>
        match.Success && countries.TryGetValue(match.Groups["country"].Value, out var iso)
            ? words.Filled("citizens", PlaceWording.Of(new ClaimPlace(null, iso, null), words.IsRussian ? "gen" : "-", words))
            : null;

    private static string Unit(Claim claim, LineWords words)
    {
        if (words.Find("unit:" + claim.Unit) is not { } unit)
        {
            return words.IsForeign(claim.Unit) ? words.Filled("words", claim.Unit) : claim.Unit;
        }

        var forms = unit.Split('|');
        return forms[Math.Min(forms.Length - 1, NumberForm.Of(claim.Quantity, words.IsRussian))];
    }

    private static Dictionary<string, string> Pairs(string from, string to) =>
        CuratedTable.Load("group-words.tsv").Rows.DistinctBy(row => row.Required(from)).ToDictionary(row => row.Required(from), row => row.Required(to));

    [GeneratedRegex("^(?:(?:citizens|nationals) of (?:the )?(?<country>.{2,60})|(?<country>.{2,60}) (?:citizens|nationals))$")]
    private static partial Regex EnglishCitizens();

    [GeneratedRegex("^граждан (?<country>.{2,60})$")]
    private static partial Regex RussianCitizens();
}
