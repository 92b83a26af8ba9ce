using System.Security.Cryptography;
using MigrationWatch.Http;
using MigrationWatch.Storage;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Mail.Alerts.Watches;

/// <summary>All watches in one sealed blob: every stored article is held against all of them.</summary>
public sealed class WatchStore(BlobStore blobs, KeyRing keys, Sealing sealing, TimeProvider clock) : IReaderData
{
    private const string Name = "watches.json";
    private const int MaximumPerOwner = 20;
    private const int MaximumCap = 100;

    /// <summary>A new watch may take this long to work; an alert has five minutes.</summary>
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

    /// <param name="webhook">Null alerts by mail.</param>
    /// <exception cref="BadRequestException">The watch is empty, too much, or its webhook is no https address.</exception>
    public async Task<Watch> AddAsync(string owner, string? name, WatchQuery? query, string? webhook, int dailyCap, CancellationToken cancellation)
    {
        Check(name, query, webhook, dailyCap);
        var hook = webhook is null ? null : new WatchWebhook(webhook, Random(24));
        var watch = new Watch(Random(8), owner, name!, query!, hook, dailyCap);
        await UpdateAsync(watches => watches.Count(other => other.Owner == owner) < MaximumPerOwner
            ? [.. watches, watch]
            : throw new BadRequestException("name", $"there may be {MaximumPerOwner} watches"), cancellation);
        return watch;
    }

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

    private static void Check(string? name, WatchQuery? query, string? webhook, int dailyCap)
    {
        (string Field, string Problem)? mistake = (name, query, webhook, dailyCap) switch
        {
            (null or { Length: 0 or > 80 }, _, _, _) => ("name", "must have 1 to 80 characters"),
            (_, null or { IsEmpty: true }, _, _) => ("query", "must ask for something"),
            (_, _, _, < 1 or > MaximumCap) => ("dailyCap", $"must be 1 to {MaximumCap}"),
            (_, _, { } url, _) when !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || url.Length > 500 => ("webhook", "must be an https address"),
            _ => null,
        };
        if (mistake is { } found)
        {
            throw new BadRequestException(found.Field, found.Problem);
        }
    }

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private IReadOnlyList<Watch> Open(SealedWatches? stored) => stored is null ? [] : sealing.Open<IReadOnlyList<Watch>>(stored.Sealed, Name);

    private Task UpdateAsync(Func<IReadOnlyList<Watch>, IReadOnlyList<Watch>> change, CancellationToken cancellation) => blobs.UpdateAsync<SealedWatches>(
        Containers.Subscribers, Name, old => new SealedWatches(sealing.Seal(change(Open(old)), Name)), cancellation);

    private sealed record SealedWatches(string Sealed);
}
