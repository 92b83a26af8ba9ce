using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Wording;

/// <summary>The tables of this folder in one language.</summary>
internal sealed class LineWords
{
    private readonly Dictionary<string, string> _words;
    private readonly IReadOnlyDictionary<string, EventWords> _events;
    private readonly Dictionary<string, (string English, string Own)> _countries;
    private readonly Dictionary<string, string> _otherPlaces;

    private LineWords(string language, CultureInfo culture)
    {
        (Culture, IsRussian) = (culture, language == "ru");
        _countries = CuratedTable.Load("countries.tsv").Rows.ToDictionary(row => row.Required("iso2"), row => (row.Required("name"), IsRussian ? RussianName(row) : row.Required("name")));
        _otherPlaces = IsRussian ? RussianPlaces() : [];
        _words = CuratedTable.Load("line-words.tsv").Rows.ToDictionary(row => row.Required("key"), row => row.Required(language));
        _events = EventWords.Load(language);
        Months = CuratedTable.Load("line-months.tsv").Rows.ToDictionary(
            row => int.Parse(row.Required("month"), CultureInfo.InvariantCulture),
            row => IsRussian ? (row.Required("of"), row.Required("in"), row.Required("until")) : (row.Required("en"), row.Required("en"), row.Required("en")));
    }

    public static LineWords English { get; } = new("en", Grouped(","));

    // A no-break space keeps "200 000" on one line.
    public static LineWords Russian { get; } = new("ru", Grouped("\u00a0"));

    public CultureInfo Culture { get; }

    public bool IsRussian { get; }

    /// <summary>"29 ноября", "в ноябре", "по ноябрь".</summary>
    public IReadOnlyDictionary<int, (string Of, string In, string Until)> Months { get; }

    public string this[string key] => _words[key];

    public string Filled(string key, params object[] values) => string.Format(Culture, _words[key], values);

    public string? Find(string key) => _words.GetValueOrDefault(key);

    /// <returns>Null for a claim without an event that the table has.</returns>
    public EventWords? Event(Claim claim) => claim.Event is { } id ? _events.GetValueOrDefault($"{id}:{TermName.Of(claim.Measure)}") ?? _events.GetValueOrDefault(id) : null;

    /// <summary>A place in the line's language, in the nominative and with * where it doesn't decline; as the claim has it where the tables don't know it.</summary>
    public string Place(ClaimPlace place) =>
        IsCountry(place) ? _countries[place.Iso!].Own
        : place.Name is { } name ? _otherPlaces.GetValueOrDefault(name, name)
        : place.Iso ?? "";

    public bool IsCountry(ClaimPlace place) =>
        place.Iso is { } iso && _countries.TryGetValue(iso, out var country) && country.Own.Length > 0 && (place.Name is null || place.Name == country.English);

    /// <summary>A source's words in another script than the line's are quoted: unmarked, they break the sentence for reader and screen reader.</summary>
    public bool IsForeign(string text)
    {
        var cyrillic = text.Any(letter => letter is >= '\u0400' and <= '\u052F');
        return IsRussian ? !cyrillic && text.Any(char.IsAsciiLetter) : cyrillic;
    }

    private static Dictionary<string, string> RussianPlaces() => new[] { "cities.tsv", "regions.tsv" }
        .SelectMany(file => CuratedTable.Load(file).Rows)
        .Where(row => row["ru"].Length > 0)
        .DistinctBy(row => row.Required("name").TrimEnd('~'))
        .ToDictionary(row => row.Required("name").TrimEnd('~'), RussianName);

    // The first name is the usual one; ~ says something of texts, not of lines.
    private static string RussianName(CuratedRow row) => row.List("ru") is [var first, ..] ? first.Replace("~", "", StringComparison.Ordinal) : "";

    // The process runs in invariant globalisation: separators are set here, not taken from a locale.
    private static CultureInfo Grouped(string separator)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = separator;
        return culture;
    }
}
