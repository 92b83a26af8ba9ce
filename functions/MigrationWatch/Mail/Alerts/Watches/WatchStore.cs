using MigrationWatch.Http;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Mail.Alerts.Watches;

/// <summary>All watches in one sealed blob: every stored article is held against all of them.</summary>
public sealed class WatchStore(BlobStore blobs, KeyRing keys, Sealing sealing, TimeProvider clock) : IReaderData
{
    private const string Name = "watches.json";
    private const int MaximumPerOwner = 20;

    /// <summary>A watch made by another process may take this long to work here; an alert has five minutes.</summary>
    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(30);

    private (DateTimeOffset Read, IReadOnlyList<Watch> Watches) _known = (DateTimeOffset.MinValue, []);

    public async Task<IReadOnlyList<Watch>> ListAsync(CancellationToken cancellation)
    {
        if (keys.IsConfigured && clock.GetUtcNow() - _known.Read >= _freshness)
        {
            _known = (clock.GetUtcNow(), Open((await blobs.ReadAsync<SealedWatches>(Containers.Subscribers, Name, cancellation))?.Value));
        }

        return _known.Watches;
    }

    public async Task<IReadOnlyList<Watch>> OfAsync(string owner, CancellationToken cancellation) =>
        [.. Open((await blobs.ReadAsync<SealedWatches>(Containers.Subscribers, Name, cancellation))?.Value).Where(watch => watch.Owner == owner)];

    /// <exception cref="BadRequestException">Its owner has as many as there may be.</exception>
    public Task AddAsync(Watch watch, CancellationToken cancellation) => UpdateAsync(
        watches => watches.Count(other => other.Owner == watch.Owner) < MaximumPerOwner
            ? [.. watches, watch]
            : throw new BadRequestException("name", $"there may be {MaximumPerOwner} watches"),
        cancellation);

    public Task RemoveAsync(string owner, string id, CancellationToken cancellation) =>
        UpdateAsync(watches => [.. watches.Where(watch => watch.Owner != owner || watch.Id != id)], cancellation);

    public async Task<IReadOnlyList<object>> ExportAsync(string subscriber, CancellationToken cancellation) => await OfAsync(subscriber, cancellation);

    public async Task EraseAsync(string subscriber, CancellationToken cancellation)
    {
        if ((await OfAsync(subscriber, cancellation)).Count > 0)
        {
            await UpdateAsync(watches => [.. watches.Where(watch => watch.Owner != subscriber)], cancellation);
        }
    }

    public async Task SealAnewAsync(CancellationToken cancellation)
    {
        if (await blobs.ReadAsync<SealedWatches>(Containers.Subscribers, Name, cancellation) is { } stored && !sealing.IsCurrent(stored.Value.Sealed))
        {
            await UpdateAsync(watches => watches, cancellation);
        }
    }

    private IReadOnlyList<Watch> Open(SealedWatches? stored) => stored is null ? [] : sealing.Open<IReadOnlyList<Watch>>(stored.Sealed, Name);

    private async Task UpdateAsync(Func<IReadOnlyList<Watch>, IReadOnlyList<Watch>> change, CancellationToken cancellation)
    {
        await blobs.UpdateAsync<SealedWatches>(Containers.Subscribers, Name, old => new SealedWatches(sealing.Seal(change(Open(old)), Name)), cancellation);
        _known = (DateTimeOffset.MinValue, []);
    }

    private sealed record SealedWatches(string Sealed);
}
