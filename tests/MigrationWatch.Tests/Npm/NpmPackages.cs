using System.Collections.Concurrent;
using System.Diagnostics;

namespace MigrationWatch.Tests.Npm;

/// <summary>Packages that tests are held against, fetched once beside the test's binaries.</summary>
internal static class NpmPackages
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> _fetched = new();

    /// <param name="package">Name and exact version: <c>smtp-server@3.21.6</c>.</param>
    /// <returns>The folder <c>node_modules</c>.</returns>
    public static Task<string> FetchAsync(string package) => _fetched.GetOrAdd(package, static name => new Lazy<Task<string>>(() => InstallAsync(name))).Value;

    private static async Task<string> InstallAsync(string package)
    {
        var name = package[..package.LastIndexOf('@')];
        var folder = Path.Combine(AppContext.BaseDirectory, "npm", name);
        var modules = Path.Combine(folder, "node_modules");
        if (!Directory.Exists(Path.Combine(modules, name)))
        {
            Directory.CreateDirectory(folder);
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", package]))!;
            await npm.WaitForExitAsync();
        }

        return modules;
    }
}
