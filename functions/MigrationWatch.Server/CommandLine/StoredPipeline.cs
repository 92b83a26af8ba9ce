using MigrationWatch.Server.Azurite;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Storage;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Server.CommandLine;

/// <summary>The pipeline's services for one command on the configured storage; Azurite is started for the while when it is needed and not running.</summary>
internal static class StoredPipeline
{
    /// <summary>Runs <paramref name="command"/>; what stands in its way is one sentence on stderr and exit code 1.</summary>
    public static async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> command, CancellationToken cancellation)
    {
        try
        {
            var settings = ServerApplication.Settings;
            await using var azurite = await DevelopmentStorage.EnsureAsync(settings, ProjectFolder.Of(".azurite"), cancellation);
            var services = new ServiceCollection().AddSingleton(settings).AddLogging().AddMigrationWatch(settings);
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<StorageSetup>().EnsureAsync(cancellation);
            return await command(provider, cancellation);
        }
        catch (AzuriteException failure)
        {
            return await FailAsync(failure.Message);
        }
        catch (Exception failure) when (SettingMistake.Sentence(failure) is not null)
        {
            return await FailAsync(SettingMistake.Sentence(failure)!);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            return await FailAsync($"The storage account does not answer as it should: {failure.Message.Split('\n')[0]}");
        }
    }

    /// <returns>1, the exit code.</returns>
    public static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
