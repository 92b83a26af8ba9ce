using Azure.Storage.Queues;
using MigrationWatch.Contracts;

namespace MigrationWatch.Storage;

/// <summary>Puts messages on queues as plain JSON: ids and blob names, never text, well under the 64 KiB limit.</summary>
public sealed class QueueSender(QueueServiceClient service)
{
    public Task SendAsync<T>(string queue, T message, CancellationToken cancellation) =>
        SendAsync(queue, message, TimeSpan.Zero, cancellation);

    /// <param name="delay">How long the message stays invisible, at most 7 days.</param>
    public Task SendAsync<T>(string queue, T message, TimeSpan delay, CancellationToken cancellation) =>
        service.GetQueueClient(queue).SendMessageAsync(BinaryData.FromObjectAsJson(message, ContractJson.Options), delay, NeverExpires, cancellation);

    /// <summary>The service's own default drops a message after 7 days unseen: an outage over a holiday would lose articles.</summary>
    public static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);
}
