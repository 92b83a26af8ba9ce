using System.Globalization;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Wording;

/// <summary>line-words.tsv and event-words.tsv in one language.</summary>
internal sealed class LineWords
{
    private readonly Dictionary<string, string> _words;
    private readonly Dictionary<string, string> _events;

    private LineWords(string column, CultureInfo culture)
    {
        Culture = culture;
        _words = CuratedTable.Load("line-words.tsv").Rows.ToDictionary(row => row.Required("key"), row => row.Required(column));
        _events = CuratedTable.Load("event-words.tsv").Rows.ToDictionary(row => row.Required("event"), row => row.Required(column));
    }

    public static LineWords English { get; } = new("en", Grouped(","));

    // A no-break space keeps "200 000" on one line.
    public static LineWords Russian { get; } = new("ru", Grouped("\u00a0"));

    public CultureInfo Culture { get; }

    public string this[string key] => _words[key];

    public string Filled(string key, params object[] values) => string.Format(Culture, _words[key], values);

    public string? Find(string key) => _words.GetValueOrDefault(key);

    public string Event(string? id) => id is null ? "" : _events.GetValueOrDefault(id, id);

    // The process runs in invariant globalisation: separators are set here, not taken from a locale.
    private static CultureInfo Grouped(string separator)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = separator;
        return culture;
    }
}
