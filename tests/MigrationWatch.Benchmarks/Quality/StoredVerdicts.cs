using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Benchmarks.Quality;

/// <summary>The verdicts that stand, as <c>GET api/verdicts</c> lists them: from a running server or from a file with its answer.</summary>
internal static class StoredVerdicts
{
    public static async Task<IReadOnlyList<Verdict>> ReadAsync(string source, CancellationToken cancellation)
    {
        using var listed = JsonDocument.Parse(await TextAsync(source, cancellation));
        return listed.RootElement.GetProperty("verdicts").Deserialize<List<Verdict>>(ContractJson.Options) ?? [];
    }

    private static async Task<string> TextAsync(string source, CancellationToken cancellation)
    {
        if (!source.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return await File.ReadAllTextAsync(source, cancellation);
        }

        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(source), cancellation);
    }
}
