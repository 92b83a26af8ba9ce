using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Attribution;

/// <summary>What kind of source a listed organisation is (organisations.tsv).</summary>
internal static class KnownBodies
{
    private static readonly Dictionary<string, string> Types = CuratedTable.Load("organisations.tsv").Rows.ToDictionary(row => row.Required("id"), row => TypeOf(row.Required("type")));

    public static string? TypeOfId(string? id) => id is null ? null : Types.GetValueOrDefault(id);

    // A row of several bodies has a plus behind its type.
    private static string TypeOf(string listed) => listed.TrimEnd('+') switch
    {
        "company" => "business",
        "university" => "researcher",
        "military" => "government",
        var type => type,
    };
}
