using System.CommandLine;
using MigrationWatch.Server.Azurite;
using MigrationWatch.Server.Demo;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Server.Mails;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>serve</c>, also what runs without a command: the whole pipeline in one process.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> _demo = new("--demo") { Description = "Serve a sample newsroom from this process and watch that; offline, and nothing is kept." };
    private static readonly Option<string> _urls = new("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:7071" };

    public static Command Create()
    {
        var command = new Command("serve", "Run everything: feeds, articles, digests and the web pages.") { _demo, _urls };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Lets the root command take the same options and do the same.</summary>
    public static void MakeDefaultOf(RootCommand root)
    {
        root.Add(_demo);
        root.Add(_urls);
        root.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        if (ListenAddress.Obstacle(result.GetValue(_urls)!) is { } obstacle)
        {
            return await StoredPipeline.FailAsync(obstacle);
        }

        try
        {
            if (result.GetValue(_demo))
            {
                await using var newsroom = await DemoNewsroom.StartAsync(cancellation);
                await using var storage = await DemoStorage.StartAsync(cancellation);
                await ServeAsync(result.GetValue(_urls)!, [.. storage.Settings, .. newsroom.Settings, .. LocalKeys.Settings(ServerApplication.Settings, file: null)], cancellation);
                return 0;
            }

            await using var azurite = await DevelopmentStorage.EnsureAsync(ServerApplication.Settings, ProjectFolder.Of(".azurite"), cancellation);
            await ServeAsync(result.GetValue(_urls)!, LocalKeys.Settings(ServerApplication.Settings, ProjectFolder.Of(".mail/keys.json")), cancellation);
            return 0;
        }
        catch (Exception failure) when (Sentence(failure) is not null)
        {
            await Console.Error.WriteLineAsync(Sentence(failure));
            return 1;
        }
    }

    /// <summary>What stands in the way and what helps; null for what nobody foresaw.</summary>
    private static string? Sentence(Exception failure) => failure switch
    {
        AzuriteException => failure.Message,
        _ when SettingMistake.Sentence(failure) is { } sentence => sentence,
        _ when StorageFailure.Is(failure) => "The storage account does not answer: check AzureWebJobsStorage, or leave it out to work on an Azurite of our own.",
        _ => null,
    };

    private static async Task ServeAsync(string urls, IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken cancellation)
    {
        await using var app = ServerApplication.Create(urls, settings);
        await ServerApplication.RunAsync(app, cancellation);
    }
}
