using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Digests;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.State;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Hosts.Tests.EndToEnd;

internal static class DemoRound
{
    /// <summary>Waits until every feed was asked once and every article is settled and held against the watches, then builds the digest.</summary>
    public static async Task FinishAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var feeds = (await services.GetRequiredService<FeedCatalog>().ReadAsync(cancellation)).Keys;
        foreach (var feed in feeds)
        {
            while ((await services.GetRequiredService<FeedStateStore>().ReadAsync(feed, cancellation))?.Value.LastPoll is null)
            {
                await Task.Delay(100, cancellation);
            }
        }

        // In this order: an article's message is deleted after it has announced the stored article.
        foreach (var name in new[] { Queues.Articles, Queues.StoredArticles })
        {
            var queue = services.GetRequiredService<QueueServiceClient>().GetQueueClient(name);
            while ((await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount > 0)
            {
                await Task.Delay(100, cancellation);
            }
        }

        await services.GetRequiredService<DigestBuilder>().BuildDueAsync(cancellation);
    }
}
