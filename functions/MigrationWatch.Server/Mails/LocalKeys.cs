using System.Security.Cryptography;
using System.Text.Json;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Server.Mails;

/// <summary>Keys for storage on this very machine, made once, so that subscribing can be tried without setting anything up.</summary>
internal static class LocalKeys
{
    /// <param name="file">Where they are kept; null keeps them for this run.</param>
    /// <returns>Nothing when keys are configured, or the storage is not this machine's: real readers' keys are never made up.</returns>
    public static IReadOnlyDictionary<string, string?> Settings(IConfiguration configuration, string? file)
    {
        var storage = configuration["AzureWebJobsStorage"];
        var isLocal = storage is null or "UseDevelopmentStorage=true" && !configuration.GetSection("AzureWebJobsStorage").GetChildren().Any();
        if (configuration[$"{KeyOptions.Section}:{nameof(KeyOptions.Names)}"] is not null || (file is not null && !isLocal))
        {
            return new Dictionary<string, string?>();
        }

        return file is not null && File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllText(file))! : Create(file);
    }

    private static Dictionary<string, string?> Create(string? file)
    {
        var keys = new Dictionary<string, string?>
        {
            [$"{KeyOptions.Section}:{nameof(KeyOptions.Names)}"] = NewKey(),
            [$"{KeyOptions.Section}:{nameof(KeyOptions.Sealing)}:local"] = NewKey(),
        };
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, JsonSerializer.Serialize(keys));
        }

        return keys;
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
