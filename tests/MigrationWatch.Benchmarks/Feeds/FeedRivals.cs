using System.Diagnostics;
using System.Text.Json;

namespace MigrationWatch.Benchmarks.Feeds;

/// <summary>Another feed parser, measured in a process of its own.</summary>
internal sealed record FeedRival(string Name, string Program, string[] Arguments, bool IsFromNpm)
{
    /// <returns>Null when the rival can't be had here.</returns>
    public async Task<FeedTiming?> MeasureAsync(string[] files, double seconds, CancellationToken cancellation)
    {
        if (IsFromNpm && !await FeedRivals.InstallAsync(cancellation))
        {
            return null;
        }

        var output = await FeedRivals.RunAsync(Program, [.. Arguments, seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)], JsonSerializer.Serialize(files), cancellation);
        return output is null ? null : JsonSerializer.Deserialize<FeedTiming>(output, JsonSerializerOptions.Web);
    }
}

internal static class FeedRivals
{
    private const string Folder = "tests/MigrationWatch.Benchmarks/Feeds/Rivals";

    public static IReadOnlyList<FeedRival> All { get; } =
    [
        new("feedsmith", "node", [$"{Folder}/rivals.mjs", "feedsmith"], IsFromNpm: true),
        new("rss-parser", "node", [$"{Folder}/rivals.mjs", "rss-parser"], IsFromNpm: true),

        // Debian's own Python, for which its package python3-feedparser is.
        new("feedparser", "/usr/bin/python3", [$"{Folder}/feedparser_rival.py"], IsFromNpm: false),
    ];

    public static async Task<bool> InstallAsync(CancellationToken cancellation) =>
        Directory.Exists($"{Folder}/node_modules")
        || await RunAsync("npm", ["install", "--prefix", Folder, "--no-audit", "--no-fund", "--no-package-lock"], "", cancellation) is not null;

    /// <returns>What it wrote; null when it failed or is not there.</returns>
    public static async Task<string?> RunAsync(string program, string[] arguments, string input, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await Task.WhenAll(process.WaitForExitAsync(cancellation), errors);
        return process.ExitCode == 0 ? output : null;
    }
}
