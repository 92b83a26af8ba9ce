using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>All subscriptions: shipped, then configured, then added at run time; the later one wins where ids are the same.</summary>
public sealed class FeedCatalog(BlobStore blobs, IOptions<FeedOptions> options, TimeProvider clock)
{
    private const string BlobName = "catalog/subscriptions.json";

    /// <summary>A pull may see a catalog this old: one read in place of one for each feed of a sweep.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private (IReadOnlyDictionary<string, FeedSubscription> Feeds, DateTimeOffset Read)? _recent;

    /// <summary>By id.</summary>
    public async Task<IReadOnlyDictionary<string, FeedSubscription>> ReadAsync(CancellationToken cancellation)
    {
        var changes = (await blobs.ReadAsync<CatalogChanges>(Containers.Feeds, BlobName, cancellation))?.Value ?? new CatalogChanges();
        IEnumerable<FeedSubscription> shipped = options.Value.UseShippedFeeds ? ShippedFeeds.All : [];
        var feeds = new SortedDictionary<string, FeedSubscription>(StringComparer.Ordinal);
        foreach (var feed in shipped.Concat(options.Value.Subscriptions.Select(feed => feed.Completed())).Concat(changes.Added))
        {
            feeds[feed.Id] = feed;
        }

        foreach (var id in changes.Removed)
        {
            feeds.Remove(id);
        }

        _recent = (feeds, clock.GetUtcNow());
        return feeds;
    }

    /// <returns>Null when nobody wants the feed (any more).</returns>
    public async Task<FeedSubscription?> FindAsync(string id, CancellationToken cancellation)
    {
        var feeds = _recent is { } recent && clock.GetUtcNow() - recent.Read < Freshness && recent.Feeds.ContainsKey(id)
            ? recent.Feeds
            : await ReadAsync(cancellation);
        return feeds.GetValueOrDefault(id);
    }

    /// <summary>Adds feeds, or replaces those with the same ids; all or none.</summary>
    /// <exception cref="ArgumentException">An address or id can't be used.</exception>
    public Task AddAsync(IReadOnlyCollection<FeedSubscription> feeds, CancellationToken cancellation)
    {
        var added = feeds.Select(feed => feed.Completed()).ToDictionary(feed => feed.Id);
        return ChangeAsync(
            old => new CatalogChanges
            {
                Added = [.. old.Added.Where(feed => !added.ContainsKey(feed.Id)), .. added.Values],
                Removed = [.. old.Removed.Where(id => !added.ContainsKey(id))],
            },
            cancellation);
    }

    /// <summary>Ends a subscription, wherever it came from. Its state stays, so that adding it again goes on where it stopped.</summary>
    public Task RemoveAsync(string id, CancellationToken cancellation) => ChangeAsync(
        old => new CatalogChanges { Added = [.. old.Added.Where(feed => feed.Id != id)], Removed = [.. old.Removed.Where(other => other != id), id] },
        cancellation);

    private async Task ChangeAsync(Func<CatalogChanges, CatalogChanges> change, CancellationToken cancellation)
    {
        await blobs.UpdateAsync<CatalogChanges>(Containers.Feeds, BlobName, old => change(old ?? new CatalogChanges()), cancellation);
        _recent = null;
    }
}

/// <summary>What was changed at run time.</summary>
internal sealed record CatalogChanges
{
    public IReadOnlyList<FeedSubscription> Added { get; init; } = [];

    public IReadOnlyList<string> Removed { get; init; } = [];
}
