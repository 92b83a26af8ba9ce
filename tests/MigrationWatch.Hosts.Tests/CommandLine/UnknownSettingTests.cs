using System.Diagnostics;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Hosts.Tests.CommandLine;

public sealed class UnknownSettingTests
{
    [Fact]
    public async Task The_server_says_in_its_log_which_setting_is_mistyped_and_which_was_meant_but_not_its_value()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var server = await StartAsync();
        var seen = new List<string>();
        try
        {
            do
            {
                seen.Add(await server.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"ended: {string.Join('\n', seen)}"));
            }
            while (!seen[^1].Contains("is no setting", StringComparison.Ordinal));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        Assert.Contains("MigrationWatch:Mail:PerMinut is no setting and changes nothing; the nearest one is MigrationWatch:Mail:PerMinute", seen[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(seen, line => line.Contains("a-secret-value", StringComparison.Ordinal));
    }

    private static async Task<Process> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerApplication).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AzureWebJobsStorage"] = await AzuriteAccount.CreateAsync();
        start.Environment["MigrationWatch__Feeds__UseShippedFeeds"] = "false";
        start.Environment["MigrationWatch__Mail__PerMinut"] = "a-secret-value";
        var server = Process.Start(start)!;
        server.BeginErrorReadLine();
        return server;
    }
}
