using System.Globalization;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Articles;

/// <summary>Articles by id. Merging is safe to repeat and for several instances at once: sources are united, the first storing time stays.</summary>
public sealed class ArticleStore(BlobStore blobs, TimeProvider clock)
{
    public static string Name(string id) => $"{id}.json";

    public static string RawName(string id) => $"raw/{id}.html.gz";

    public async Task<Article?> FindAsync(string id, CancellationToken cancellation) =>
        (await blobs.ReadAsync<Article>(Containers.Articles, Name(id), cancellation))?.Value;

    /// <summary>Stores a new article, or the feed's newer version of a known one as a revision.</summary>
    /// <param name="again">The same entry was read before, from the feed alone; its page may have answered now.</param>
    public Task<Article> MergeAsync(FeedItem item, string itemName, ArticleReading reading, bool again, CancellationToken cancellation) =>
        blobs.UpdateAsync<Article>(
            Containers.Articles,
            Name(item.ArticleId),
            old => old is null ? Create(item, itemName, reading) : old.Knows(itemName) ? again ? Revise(old, reading) : old : Revise(WithCarrier(old, item, itemName), reading),
            cancellation);

    /// <summary>Notes that another feed carries the article.</summary>
    public Task<Article> AddCarrierAsync(Article article, FeedItem item, string itemName, CancellationToken cancellation) =>
        blobs.UpdateAsync<Article>(
            Containers.Articles,
            Name(item.ArticleId),
            old => old is null ? article : old.Knows(itemName) ? old : WithCarrier(old, item, itemName),
            cancellation);

    private Article Create(FeedItem item, string itemName, ArticleReading reading) => With(
        new Article { Id = item.ArticleId, Url = item.Url, Title = reading.Title, Stored = clock.GetUtcNow(), Carriers = [new ArticleCarrier(Source(item), [itemName])] },
        reading);

    private Article Revise(Article old, ArticleReading reading)
    {
        // A failed second reading never replaces a text that we have; a good one may mend a rejected article.
        if (reading.Rejected is not null || IsLess(reading, old) || (reading.Text == old.Text && reading.Title == old.Title))
        {
            return old;
        }

        return old.Rejected is not null
            ? With(old, reading)
            : With(old, reading) with
            {
                Revision = old.Revision + 1,
                Earlier = [.. old.Earlier, new ArticleRevision(old.Revision, clock.GetUtcNow(), old.Title, old.Text)],
            };
    }

    /// <summary>A feed's few sentences are no later version of a text that came from the page.</summary>
    private static bool IsLess(ArticleReading reading, Article old) =>
        reading.Method == ArticleReading.Summary && old.Rejected is null && old.Method != ArticleReading.Summary;

    private static Article With(Article article, ArticleReading reading) => article with
    {
        Title = reading.Title,
        Authors = reading.Authors,
        Language = reading.Language,
        Published = reading.Published,
        PublishedFrom = reading.PublishedFrom,
        Text = reading.Text,
        Fingerprint = TextFingerprint.Of(reading.Text) is { Words: >= TextFingerprint.FewestWords } print ? print.Bits.ToString("x16", CultureInfo.InvariantCulture) : null,
        Method = reading.Method,
        Rejected = reading.Rejected,
        Image = reading.Image,
    };

    private static Article WithCarrier(Article article, FeedItem item, string itemName)
    {
        var known = article.Carriers.FirstOrDefault(carrier => carrier.Source.Feed == item.FeedId);
        return known is null
            ? article with { Carriers = [.. article.Carriers, new ArticleCarrier(Source(item), [itemName])] }
            : article with { Carriers = [.. article.Carriers.Select(carrier => carrier == known ? known with { Items = [.. known.Items, itemName] } : carrier)] };
    }

    private static ArticleSource Source(FeedItem item) => new(item.FeedId, item.FeedName, item.Kind, item.Url, item.FirstSeen);
}
