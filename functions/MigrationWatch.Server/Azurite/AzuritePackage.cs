using System.ComponentModel;
using System.Diagnostics;

namespace MigrationWatch.Server.Azurite;

/// <summary>Has npx fetch the pinned package once and tells where its program lies.</summary>
internal static class AzuritePackage
{
    /// <summary>The path of <c>azurite.js</c>, to be run by node itself: a signal to npx doesn't reach the node below it.</summary>
    /// <exception cref="AzuriteException">Node is missing, or the registry can't be reached.</exception>
    public static async Task<string> ResolveAsync(CancellationToken cancellation)
    {
        // Inside npx the package's .bin folder leads the PATH.
        var path = await RunNpxAsync(["--yes", $"--package=azurite@{AzuriteOptions.Version}", "--", "node", "-p", "process.env.PATH"], cancellation);
        return path.Split(Path.PathSeparator)
            .Select(folder => Path.GetFullPath(Path.Combine(folder.Trim(), "..", "azurite", "dist", "src", "azurite.js")))
            .FirstOrDefault(File.Exists)
            ?? throw new AzuriteException($"npx did not bring azurite {AzuriteOptions.Version}. Try: npx azurite@{AzuriteOptions.Version} --version");
    }

    private static async Task<string> RunNpxAsync(string[] arguments, CancellationToken cancellation)
    {
        using var npx = StartNpx(arguments);
        var output = npx.StandardOutput.ReadToEndAsync(cancellation);
        var errors = npx.StandardError.ReadToEndAsync(cancellation);
        await npx.WaitForExitAsync(cancellation);
        return npx.ExitCode == 0
            ? await output
            : throw new AzuriteException($"npm could not fetch azurite {AzuriteOptions.Version}; is the npm registry reachable? npm says: {LastLine(await errors)}");
    }

    private static Process StartNpx(string[] arguments)
    {
        // On Windows npx is a script, which only the shell can start.
        var windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd.exe" : "npx", windows ? ["/c", "npx", .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new AzuriteException("Node.js is missing: install Node 20 or newer (https://nodejs.org), or set AzureWebJobsStorage to a storage account.");
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => line.Contains("npm error", StringComparison.OrdinalIgnoreCase))?.Trim() ?? "nothing";
}
