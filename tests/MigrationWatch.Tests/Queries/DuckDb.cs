using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MigrationWatch.Tests.Queries;

/// <summary>DuckDB as an analyst would use it: npm's package, run by node. Installed once into an ignored folder.</summary>
internal static class DuckDb
{
    private static readonly Lazy<Task> _installed = new(() => RunAsync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--silent"], ""));

    private static string Folder => Path.Combine(ThisFolder(), "..", "..", "DuckDb");

    /// <returns>The rows of each query.</returns>
    public static async Task<IReadOnlyList<JsonElement>> QueryAsync(params string[] queries)
    {
        await _installed.Value;
        var output = await RunAsync("node", ["query.mjs"], JsonSerializer.Serialize(new { queries }));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("rows"))];
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
