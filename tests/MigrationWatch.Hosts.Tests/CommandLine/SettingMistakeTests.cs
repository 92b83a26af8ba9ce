using System.Diagnostics;
using MigrationWatch.Server.Hosting;

namespace MigrationWatch.Hosts.Tests.CommandLine;

public sealed class SettingMistakeTests
{
    /// <summary>Well-formed, and nobody listens there: no command may get as far as asking it.</summary>
    private const string NoStorage = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a";

    [Theory]
    [InlineData("MigrationWatch:Mail:PerMinute", "thirty", "'thirty' at 'MigrationWatch:Mail:PerMinute'")]
    [InlineData("MigrationWatch:Feeds:UseShippedFeeds", "no", "'no' at 'MigrationWatch:Feeds:UseShippedFeeds'")]
    [InlineData("MigrationWatch:Digests:MinimumRelevance", "2", "MinimumRelevance")]
    [InlineData("MigrationWatch:Access:Keys:0:Key", "too-short", "MigrationWatch:Access:Keys: a key has fewer than 16 characters")]
    [InlineData("MigrationWatch:Feeds:Subscriptions:0:Kind", "institut", "kind \"institut\" is none of news, magazine, institute, rights, migration-body; the nearest is institute")]
    [InlineData("AzureWebJobsStorage", "nonsense", "AzureWebJobsStorage is no connection string")]
    public async Task The_server_does_not_start_and_says_in_one_line_which_setting_is_wrong(string setting, string value, string expected)
    {
        var (exitCode, errors) = await RunAsync("serve --urls http://127.0.0.1:0", setting, value);

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_says_it_too()
    {
        var (exitCode, errors) = await RunAsync("digest show", "AzureWebJobsStorage", "nonsense");

        Assert.Equal(1, exitCode);
        Assert.Contains("AzureWebJobsStorage is no connection string", Assert.Single(errors), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string[] Errors)> RunAsync(string command, string setting, string value)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerApplication).Assembly.Location, .. command.Split(' ')]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["AzureWebJobsStorage"] = NoStorage;
        start.Environment["MigrationWatch__Feeds__Subscriptions__0__Url"] = "https://news.example/feed";
        start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await Task.WhenAll(output, process.WaitForExitAsync());
        return (process.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
