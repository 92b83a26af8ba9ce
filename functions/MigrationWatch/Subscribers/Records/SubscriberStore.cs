using MigrationWatch.Storage.Blobs;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Subscribers.Records;

/// <summary>Subscribers by keyed hash, in <c>people/</c>; every change is conditional on what it was made from.</summary>
public sealed class SubscriberStore(BlobStore blobs, KeyRing keys, Sealing sealing)
{
    private const string Folder = "people/";

    public string IdOf(EmailAddress address) => keys.Name("address", address.Normalized);

    /// <returns>Null when nothing personal is kept any more.</returns>
    public PersonalData? Open(Subscriber subscriber) => subscriber.Sealed is { } text ? sealing.Open<PersonalData>(text, subscriber.Id) : null;

    public string Seal(string id, PersonalData data) => sealing.Seal(data, id);

    public bool IsSealedWithCurrentKey(Subscriber subscriber) => subscriber.Sealed is null || sealing.IsCurrent(subscriber.Sealed);

    /// <returns>Null when nobody of that id is stored, or the id is none.</returns>
    public async Task<Subscriber?> FindAsync(string id, CancellationToken cancellation) =>
        IsId(id) ? (await blobs.ReadAsync<Subscriber>(Containers.Subscribers, Name(id), cancellation))?.Value : null;

    /// <param name="change">Gets null when nobody of that id is stored; may run several times.</param>
    public Task<Subscriber> UpdateAsync(string id, Func<Subscriber?, Subscriber> change, CancellationToken cancellation) =>
        blobs.UpdateAsync(Containers.Subscribers, Name(id), change, cancellation);

    /// <returns>Null when nobody of that id is stored: a change must not bring back somebody who was erased meanwhile.</returns>
    public async Task<Subscriber?> ChangeAsync(string id, Func<Subscriber, Subscriber> change, CancellationToken cancellation)
    {
        while (IsId(id) && await blobs.ReadAsync<Subscriber>(Containers.Subscribers, Name(id), cancellation) is { } stored)
        {
            var next = change(stored.Value);
            if (ReferenceEquals(next, stored.Value) || await blobs.ReplaceAsync(Containers.Subscribers, Name(id), next, stored.Version, cancellation))
            {
                return next;
            }
        }

        return null;
    }

    public Task DeleteAsync(string id, CancellationToken cancellation) => blobs.DeleteAsync(Containers.Subscribers, Name(id), cancellation);

    public async Task<IReadOnlyList<Subscriber>> ListAsync(CancellationToken cancellation)
    {
        var subscribers = new List<Subscriber>();
        await foreach (var name in blobs.ListAsync(Containers.Subscribers, Folder, cancellation))
        {
            if (await blobs.ReadAsync<Subscriber>(Containers.Subscribers, name, cancellation) is { } stored)
            {
                subscribers.Add(stored.Value);
            }
        }

        return subscribers;
    }

    /// <summary>Ids come from links and webhooks: nothing else may become part of a blob's name.</summary>
    private static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    private static string Name(string id) => $"{Folder}{id}.json";
}
