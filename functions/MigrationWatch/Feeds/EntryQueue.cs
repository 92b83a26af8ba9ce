using System.Security.Cryptography;
using System.Text;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Feeds.State;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Feeds;

/// <summary>Hands entries to the article stage: a blob with the text, a message with its name.</summary>
public sealed class EntryQueue(BlobStore blobs, QueueSender queues, TimeProvider clock)
{
    /// <summary>Returns when every entry is stored and announced. Doing it again overwrites the same blobs.</summary>
    public Task EnqueueAsync(FeedSubscription source, Feed feed, IReadOnlyList<FeedEntry> entries, CancellationToken cancellation) => Parallel.ForEachAsync(
        entries,
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation },
        async (entry, token) =>
        {
            var item = Item(source, entry);
            var name = $"entries/{item.ArticleId}/{source.Id}-{KnownEntries.ContentHash(entry)}.json";
            await blobs.WriteAsync(Containers.Articles, name, item, token);
            await queues.SendAsync(Queues.Articles, new ArticleMessage(item.ArticleId, source.Id, name), token);
        });

    private FeedItem Item(FeedSubscription source, FeedEntry entry)
    {
        var (id, url) = Identify(source.Id, entry);
        return new FeedItem(
            id,
            source.Id,
            source.Name,
            source.Kind,
            source.Region,
            source.Language,
            url,
            entry.Title ?? "",
            entry.Summary,
            entry.Content,
            entry.Author,
            entry.Published,
            entry.Updated,
            clock.GetUtcNow());
    }

    /// <summary>An entry without a web address, or with one that is none, gets one of its own, the same in every poll.</summary>
    private static (string Id, string Url) Identify(string feedId, FeedEntry entry)
    {
        try
        {
            var link = new Uri(entry.Link ?? "");
            return (ArticleId.From(link), link.AbsoluteUri);
        }
        catch (Exception nonsense) when (nonsense is UriFormatException or ArgumentException)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{feedId}\n{entry.Key}")))[..24];
            return (hash, $"urn:migrationwatch:{feedId}:{hash}");
        }
    }
}
