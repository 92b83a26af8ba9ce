using System.Diagnostics;
using System.Globalization;

namespace MigrationWatch.Benchmarks.Articles;

/// <summary>Mozilla's Readability on jsdom, in a process of its own.</summary>
internal static class ReadabilityRival
{
    private const string Folder = "tests/MigrationWatch.Benchmarks/Articles/Rival";

    /// <returns>Processor seconds of the best pass over the pages; null when Node or its packages can't be had here.</returns>
    public static async Task<double?> MeasureAsync(string[] files, CancellationToken cancellation)
    {
        if (!Directory.Exists($"{Folder}/node_modules") && await RunAsync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], "", cancellation) is null)
        {
            return null;
        }

        var output = await RunAsync("node", ["readability.mjs", ArticleBenchmark.Passes.ToString(CultureInfo.InvariantCulture)], string.Join('\n', files), cancellation);
        return double.TryParse(output, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds / 1000 : null;
    }

    private static async Task<string?> RunAsync(string program, string[] arguments, string input, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true } };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not installed: the caller says so.
            return null;
        }

        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? output : null;
    }
}
