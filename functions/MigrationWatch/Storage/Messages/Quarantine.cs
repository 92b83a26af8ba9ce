using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Storage.Messages;

/// <summary>Messages that can't succeed, kept with the reason until somebody replays them.</summary>
public sealed class Quarantine(BlobStore blobs, QueueSender queues, TimeProvider clock)
{
    /// <summary>Keeps <paramref name="message"/>. The same message again counts an attempt and makes no second entry.</summary>
    public Task KeepAsync<T>(string queue, T message, string reason, string detail, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToElement(message, ContractJson.Options);
        return blobs.UpdateAsync<QuarantinedMessage>(
            Containers.Quarantined,
            Name(queue, Id(json)),
            old => new QuarantinedMessage(Id(json), queue, json, reason, detail, (old?.Attempts ?? 0) + 1, clock.GetUtcNow()),
            cancellation);
    }

    public async Task<IReadOnlyList<QuarantinedMessage>> ListAsync(CancellationToken cancellation)
    {
        var messages = new List<QuarantinedMessage>();
        await foreach (var name in blobs.ListAsync(Containers.Quarantined, "", cancellation))
        {
            if (await blobs.ReadAsync<QuarantinedMessage>(Containers.Quarantined, name, cancellation) is { } stored)
            {
                messages.Add(stored.Value);
            }
        }

        return messages;
    }

    public async Task<QuarantinedMessage?> FindAsync(string id, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).FirstOrDefault(message => message.Id == id);

    /// <summary>Puts the message back on its queue, then forgets it; a crash in between replays it twice, which every stage absorbs.</summary>
    public async Task ReplayAsync(QuarantinedMessage message, CancellationToken cancellation)
    {
        await queues.SendAgainAsync(message.Queue, message.Message, cancellation);
        await blobs.DeleteAsync(Containers.Quarantined, Name(message.Queue, message.Id), cancellation);
    }

    private static string Name(string queue, string id) => $"{queue}/{id}.json";

    /// <summary>Without what differs each time the same message is sent.</summary>
    private static string Id(JsonElement message)
    {
        var lasting = message.EnumerateObject().Where(field => field.Name is not ("traceParent" or "attempt")).Select(field => $"{field.Name}={field.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lasting))))[..16];
    }
}

/// <param name="Id">Hash of the message, so that one message is one entry.</param>
/// <param name="Reason">A short word for counting.</param>
/// <param name="Detail">What happened, for a person.</param>
public sealed record QuarantinedMessage(string Id, string Queue, JsonElement Message, string Reason, string Detail, int Attempts, DateTimeOffset Time);
