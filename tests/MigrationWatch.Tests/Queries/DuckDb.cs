using System.Text.Json;

namespace MigrationWatch.Tests.Queries;

/// <summary>DuckDB as an analyst would use it: npm's package, run by node.</summary>
internal static class DuckDb
{
    private static readonly NodeProject _project = new("DuckDb");

    /// <returns>The rows of each query.</returns>
    public static async Task<IReadOnlyList<JsonElement>> QueryAsync(params string[] queries)
    {
        var output = await _project.RunScriptAsync("query.mjs", JsonSerializer.Serialize(new { queries }));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("rows"))];
    }
}
