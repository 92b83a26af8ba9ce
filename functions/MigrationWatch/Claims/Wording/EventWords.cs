using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Wording;

/// <summary>How a line in one language tells an event; a row of event-words.tsv.</summary>
/// <param name="Done">"arrived", "прибыло".</param>
/// <param name="Planned">"to arrive", "прибудет".</param>
/// <param name="From">Preposition, in Russian with the case; null for the usual one.</param>
/// <param name="To">The same of the destination.</param>
/// <param name="Says">Measures that need no further words.</param>
internal sealed record EventWords(string Done, string Planned, string? From, string? To, IReadOnlyList<string> Says)
{
    public static IReadOnlyDictionary<string, EventWords> Load(string language) =>
        CuratedTable.Load("event-words.tsv").Rows.ToDictionary(row => row.Required("event"), row => Of(row, language));

    private static EventWords Of(CuratedRow row, string language) =>
        new(row.Required(language), row.Required(language + "_plan"), Cell(row, language + "_from"), Cell(row, language + "_to"), row["says"].Split('|'));

    private static string? Cell(CuratedRow row, string column) => row[column] is { Length: > 0 } cell ? cell : null;
}
