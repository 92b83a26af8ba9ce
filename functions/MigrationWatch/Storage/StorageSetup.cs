using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Storage;

/// <summary>Creates what the pipeline expects to find, before either host starts its triggers. Safe to run by every instance at every start.</summary>
public sealed class StorageSetup(BlobServiceClient blobs, QueueServiceClient queues) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => EnsureAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
