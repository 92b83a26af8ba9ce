using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Verdicts;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Retention;

/// <summary>Removes an article everywhere: text, page, feed entries, record, day's line, index, digests, verdicts. A tombstone keeps it away.</summary>
public sealed class ArticleDeletion(BlobStore blobs, ArticleStore articles, DayParts parts, DayWords words, DayCloser closer, DigestRedaction digests, VerdictStore verdicts, Tombstones tombstones)
{
    /// <summary>Safe to repeat after a crash: the tombstone comes first and every step may find its work done.</summary>
    public async Task DeleteAsync(string articleId, string reason, CancellationToken cancellation)
    {
        await tombstones.SetAsync(articleId, reason, cancellation);
        await RemoveAsync(articleId, null, cancellation);
    }

    /// <summary>
    /// For whoever has just stored an article: what was deleted while it was being read is removed once more. The
    /// tombstone is set before anything is removed, so either this sees it or the deletion sees what was stored.
    /// </summary>
    /// <param name="stored">When the article was stored: its record may be gone already while its line is not.</param>
    /// <returns>Whether the article is deleted.</returns>
    public async Task<bool> RemoveIfDeletedAsync(string articleId, DateTimeOffset? stored, CancellationToken cancellation)
    {
        var isDeleted = await tombstones.CoversAsync(articleId, cancellation);
        await (isDeleted ? RemoveAsync(articleId, stored, cancellation) : Task.CompletedTask);
        return isDeleted;
    }

    private static string RecordName(string articleId) => $"by-id/{articleId}.json";

    private async Task RemoveAsync(string articleId, DateTimeOffset? storedBefore, CancellationToken cancellation)
    {
        var article = await articles.FindAsync(articleId, cancellation);
        var record = await blobs.ReadAsync<Extraction>(Containers.Extractions, RecordName(articleId), cancellation);
        if ((record?.Value.Stored ?? article?.Stored ?? storedBefore) is { } stored)
        {
            await RemoveLineAsync(articleId, DateOnly.FromDateTime(stored.UtcDateTime), cancellation);
            await digests.RemoveAsync(articleId, DateOnly.FromDateTime(stored.UtcDateTime), record?.Value, cancellation);
        }

        await verdicts.DeleteAsync(articleId, cancellation);
        foreach (var entry in article?.Carriers.SelectMany(carrier => carrier.Items) ?? [])
        {
            await blobs.DeleteAsync(Containers.Articles, entry, cancellation);
        }

        await blobs.DeleteAsync(Containers.Articles, ArticleStore.RawName(articleId), cancellation);

        // The two that tell the day go last: a run that was cut off finds the day again.
        await blobs.DeleteAsync(Containers.Extractions, RecordName(articleId), cancellation);
        await blobs.DeleteAsync(Containers.Articles, ArticleStore.Name(articleId), cancellation);
    }

    private async Task RemoveLineAsync(string articleId, DateOnly day, CancellationToken cancellation)
    {
        await parts.RemoveAsync(day, articleId, cancellation);
        await words.Parts.RemoveAsync(day, articleId, cancellation);
        if (await blobs.ExistsAsync(Containers.Extractions, DayNames.Closed(day), cancellation)
            || await blobs.ExistsAsync(Containers.Extractions, DayNames.ClosedWords(day), cancellation))
        {
            // Closing again leaves out what has a tombstone, in the file and in its segment.
            await closer.CloseAsync(day, cancellation);
        }
    }
}
