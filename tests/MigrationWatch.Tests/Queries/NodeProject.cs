using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MigrationWatch.Tests.Queries;

/// <summary>A folder beside the tests with a script and the npm packages it needs, installed once into an ignored folder.</summary>
internal sealed class NodeProject
{
    private readonly string _folder;
    private readonly Lazy<Task> _installed;

    public NodeProject(string folder)
    {
        _folder = Path.Combine(ThisFolder(), "..", "..", folder);
        _installed = new(() => RunAsync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--silent"], ""));
    }

    public async Task<string> RunScriptAsync(string script, string input)
    {
        await _installed.Value;
        return await RunAsync("node", [script], input);
    }

    private async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
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
