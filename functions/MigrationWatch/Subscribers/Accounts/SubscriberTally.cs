using MigrationWatch.Storage.Blobs;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Subscribers.Accounts;

/// <summary>Subscribers by state, counted once a day while the upkeep reads them all anyway.</summary>
public sealed class SubscriberTally(BlobStore blobs, TimeProvider clock)
{
    private const string Name = "tally.json";

    public Task WriteAsync(IEnumerable<Subscriber> subscribers, CancellationToken cancellation) =>
        blobs.WriteAsync(Containers.Subscribers, Name, new Tally(clock.GetUtcNow(), subscribers.CountBy(subscriber => subscriber.State.ToString()).ToDictionary()), cancellation);

    public async Task<Tally?> ReadAsync(CancellationToken cancellation) =>
        (await blobs.ReadAsync<Tally>(Containers.Subscribers, Name, cancellation))?.Value;
}

public sealed record Tally(DateTimeOffset Time, IReadOnlyDictionary<string, int> States);
