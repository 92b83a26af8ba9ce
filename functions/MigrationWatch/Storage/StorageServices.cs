using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Storage;

public static class StorageServices
{
    /// <summary>Blobs and queues of one account: Azurite or a connection string locally, a managed identity in Azure.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Read(configuration.GetSection(StorageOptions.Section));
        services.AddSingleton(_ => CreateBlobs(options));
        services.AddSingleton(_ => CreateQueues(options));

        // The Functions worker reads queue messages by these options; its own defaults know no enum by name.
        services.Configure<JsonSerializerOptions>(options => ContractJson.Configure(options));
        services.AddSingleton<BlobStore>();
        services.AddSingleton<QueueSender>();
        services.AddOptions<DayPartOptions>().Bind(configuration.GetSection(DayPartOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DayParts>();
        services.AddSingleton<DayWords>();
        services.AddSingleton<LateArrivals>();
        services.AddSingleton<DayPartition>();
        services.AddSingleton<Tombstones>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<MessageDelivery>();
        services.AddSingleton<StorageSetup>();
        services.AddHostedService(provider => provider.GetRequiredService<StorageSetup>());
        return services;
    }

    private static StorageOptions Read(IConfigurationSection section)
    {
        var options = section.Get<StorageOptions>() ?? new StorageOptions();
        options.ConnectionString = section.Value ?? (options.BlobServiceUri is null ? StorageOptions.Development : null);
        return options;
    }

    private static BlobServiceClient CreateBlobs(StorageOptions options) => options.ConnectionString is { } connection
        ? Named(() => new BlobServiceClient(connection))
        : new BlobServiceClient(options.BlobServiceUri, Credential(options));

    private static QueueServiceClient CreateQueues(StorageOptions options)
    {
        // Plain JSON: host.json says "none" too, so a message reads the same in both hosts and in Storage Explorer.
        var clientOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        return options.ConnectionString is { } connection
            ? Named(() => new QueueServiceClient(connection, clientOptions))
            : new QueueServiceClient(options.QueueServiceUri, Credential(options), clientOptions);
    }

    /// <summary>The clients say what is wrong with a connection string, but not which setting it came from.</summary>
    /// <exception cref="OptionsValidationException">With the setting's name; the string itself holds a key and is not repeated.</exception>
    private static TClient Named<TClient>(Func<TClient> create)
    {
        try
        {
            return create();
        }
        catch (Exception mistake) when (mistake is FormatException or ArgumentException)
        {
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [$"{StorageOptions.Section} is no connection string: {mistake.Message}"]);
        }
    }

    private static TokenCredential Credential(StorageOptions options) => options.ClientId is { } id
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
        : new DefaultAzureCredential();
}
