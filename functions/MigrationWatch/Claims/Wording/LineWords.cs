using System.Globalization;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Wording;

/// <summary>line-words.tsv and event-words.tsv in one language.</summary>
internal sealed class LineWords
{
    private readonly Dictionary<string, string> _words;
    private readonly Dictionary<string, string> _events;

    private readonly Dictionary<string, (string English, string Own)> _countries;
    private readonly bool _isCyrillic;

    private LineWords(string column, string countries, CultureInfo culture)
    {
        (Culture, _isCyrillic) = (culture, column == "ru");
        _countries = CuratedTable.Load("countries.tsv").Rows.ToDictionary(row => row.Required("iso2"), row => (row.Required("name"), row[countries].TrimEnd('*')));
        _words = CuratedTable.Load("line-words.tsv").Rows.ToDictionary(row => row.Required("key"), row => row.Required(column));
        _events = CuratedTable.Load("event-words.tsv").Rows.ToDictionary(row => row.Required("event"), row => row.Required(column));
    }

    public static LineWords English { get; } = new("en", "name", Grouped(","));

    // A no-break space keeps "200 000" on one line.
    public static LineWords Russian { get; } = new("ru", "ru", Grouped("\u00a0"));

    public CultureInfo Culture { get; }

    public string this[string key] => _words[key];

    public string Filled(string key, params object[] values) => string.Format(Culture, _words[key], values);

    public string? Find(string key) => _words.GetValueOrDefault(key);

    public string Event(string? id) => id is null ? "" : _events.GetValueOrDefault(id, id);

    /// <summary>A country in the line's language; a town or region as the claim has it.</summary>
    public string Place(ClaimPlace place) =>
        place.Iso is { } iso && _countries.TryGetValue(iso, out var country) && country.Own.Length > 0 && (place.Name is null || place.Name == country.English)
            ? country.Own
            : place.Name ?? place.Iso ?? "";

    /// <summary>A source's words in another script than the line's are quoted: unmarked, they break the sentence for reader and screen reader.</summary>
    public bool IsForeign(string text)
    {
        var cyrillic = text.Any(letter => letter is >= '\u0400' and <= '\u052F');
        return _isCyrillic ? !cyrillic && text.Any(char.IsAsciiLetter) : cyrillic;
    }

    // The process runs in invariant globalisation: separators are set here, not taken from a locale.
    private static CultureInfo Grouped(string separator)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = separator;
        return culture;
    }
}
