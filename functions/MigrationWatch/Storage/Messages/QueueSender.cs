using System.Text.Json;
using Azure.Storage.Queues;
using MigrationWatch.Contracts;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Storage.Messages;

/// <summary>Puts messages on queues as plain JSON: ids and blob names, never text, well under the 64 KiB limit.</summary>
public sealed class QueueSender(QueueServiceClient service)
{
    public Task SendAsync<T>(string queue, T message, CancellationToken cancellation)
        where T : TracedMessage =>
        SendAsync(queue, message, TimeSpan.Zero, cancellation);

    /// <param name="delay">How long the message stays invisible, at most 7 days.</param>
    public Task SendAsync<T>(string queue, T message, TimeSpan delay, CancellationToken cancellation)
        where T : TracedMessage
    {
        var traced = message with { TraceParent = Signals.Here ?? message.TraceParent };
        return SendAsync(queue, BinaryData.FromObjectAsJson(traced, ContractJson.Options), delay, cancellation);
    }

    /// <summary>A message as it was kept, with the trace that it had.</summary>
    public Task SendAgainAsync(string queue, JsonElement message, CancellationToken cancellation) =>
        SendAsync(queue, BinaryData.FromObjectAsJson(message, ContractJson.Options), TimeSpan.Zero, cancellation);

    /// <summary>The service's own default drops a message after 7 days unseen: an outage over a holiday would lose articles.</summary>
    public static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    private Task SendAsync(string queue, BinaryData body, TimeSpan delay, CancellationToken cancellation) =>
        service.GetQueueClient(queue).SendMessageAsync(body, delay, NeverExpires, cancellation);
}
