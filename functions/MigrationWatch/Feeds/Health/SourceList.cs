using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Opml;

namespace MigrationWatch.Feeds.Health;

/// <summary>All subscriptions as one OPML list, each with the address where it is now.</summary>
public sealed class SourceList(FeedCatalog catalog, FeedHealthCheck health, TimeProvider clock)
{
    public async Task<OpmlDocument> ReadAsync(CancellationToken cancellation)
    {
        var addresses = (await health.RunAsync(cancellation)).Sources.ToDictionary(source => source.Id, source => source.Url);
        var feeds = (await catalog.ReadAsync(cancellation)).Values.Select(feed => SubscriptionOutlines.Write(feed, addresses.GetValueOrDefault(feed.Id, feed.Url)));
        return OpmlDocument.Create("MigrationWatch sources", clock.GetUtcNow(), feeds);
    }
}
