using System.Diagnostics;
using System.Text.Json;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>The same questions over the same files, asked of DuckDB with all cores.</summary>
internal static class DuckDbRival
{
    /// <param name="project">The folder of tests/DuckDb.</param>
    public static async Task<IReadOnlyList<(double Milliseconds, long Total)>> AskAsync(string project, string folder, IEnumerable<AskedQuestion> questions, int repeat)
    {
        await RunAsync(project, "npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--silent"], "");
        var files = $"read_json('{folder}/date=*/*.jsonl*', format='newline_delimited', hive_partitioning=true, union_by_name=true)";
        var input = JsonSerializer.Serialize(new { repeat, queries = questions.Select(question => question.Sql.Replace("FILES", files, StringComparison.Ordinal)) });
        var lines = (await RunAsync(project, "node", ["query.mjs"], input)).Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1);
        return [.. lines.Select(Answer)];
    }

    private static (double Milliseconds, long Total) Answer(string line)
    {
        using var answer = JsonDocument.Parse(line);
        var rows = answer.RootElement.GetProperty("rows");
        return (
            answer.RootElement.GetProperty("milliseconds").EnumerateArray().Min(run => run.GetDouble()),
            rows.GetArrayLength() == 0 ? 0 : rows[0].GetProperty("n").GetInt64());
    }

    private static async Task<string> RunAsync(string folder, string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed");
    }
}
