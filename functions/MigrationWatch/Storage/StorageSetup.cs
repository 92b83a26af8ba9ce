using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace MigrationWatch.Storage;

/// <summary>Creates what the pipeline expects to find. Safe to run by every instance at every start.</summary>
public sealed class StorageSetup(BlobServiceClient blobs, QueueServiceClient queues)
{
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        foreach (var container in Containers.All)
        {
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        }

        foreach (var queue in Queues.All.SelectMany(name => new[] { name, Queues.Poison(name) }))
        {
            await queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellation);
        }
    }
}
