using MigrationWatch.Storage;

namespace MigrationWatch.Server.Azurite;

/// <summary>Sees to it that a development storage account answers.</summary>
internal static class DevelopmentStorage
{
    private static readonly AzuriteOptions _usual = new();

    /// <summary>Starts Azurite when the connection is the development storage and nothing listens there.</summary>
    /// <returns>What we started and have to stop; null when storage is somebody else's.</returns>
    /// <exception cref="AzuriteException">With the remedy in its message.</exception>
    public static async Task<AzuriteProcess?> EnsureAsync(IConfiguration configuration, string folder, CancellationToken cancellation)
    {
        var connection = configuration[StorageOptions.Section];
        if ((connection is not null && connection != StorageOptions.Development) || configuration.GetSection(StorageOptions.Section).GetChildren().Any())
        {
            return null;
        }

        var blobs = await AzuriteProcess.IsAzuriteAsync(_usual.BlobPort, cancellation);
        var queues = await AzuriteProcess.IsAzuriteAsync(_usual.QueuePort, cancellation);
        return (blobs, queues) switch
        {
            (true, true) => null,
            (null, null) => await AzuriteProcess.StartAsync(_usual with { Folder = folder }, cancellation),
            (false, _) => throw Taken(_usual.BlobPort),
            (_, false) => throw Taken(_usual.QueuePort),
            _ => throw new AzuriteException("An Azurite is running with only one of its blob and queue services: stop it, and MigrationWatch starts its own."),
        };
    }

    private static AzuriteException Taken(int port) =>
        new($"Port {port}, which the storage emulator Azurite needs, is taken by something else: stop that, or set AzureWebJobsStorage to a storage account.");
}
