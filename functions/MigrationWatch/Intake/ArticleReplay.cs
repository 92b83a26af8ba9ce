using MigrationWatch.Analyzers;
using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Intake;

/// <summary>Reads stored articles again with today's parser and analyzer, from the pages as they were fetched: no publisher is asked.</summary>
public sealed class ArticleReplay(BlobStore blobs, ArticleStore articles, ArticleReader reader, ArticleAnalyzer analyzer, ExtractionStore extractions, ArticleDeletion deletion)
{
    /// <summary>Articles whose raw page is kept.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        var ids = new List<string>();
        await foreach (var name in blobs.ListAsync(Containers.Articles, "raw/", cancellation))
        {
            ids.Add(name["raw/".Length..name.IndexOf('.', StringComparison.Ordinal)]);
        }

        return ids;
    }

    /// <summary>A text that reads otherwise now becomes a revision; the extraction is made anew in any case.</summary>
    /// <returns>The article; null when it or its raw page is not kept.</returns>
    public async Task<Article?> RunAsync(string id, CancellationToken cancellation)
    {
        if (await articles.FindAsync(id, cancellation) is not { } article
            || await blobs.ReadAsync<FeedItem>(Containers.Articles, article.Carriers[0].Items[^1], cancellation) is not { } item
            || await reader.ReplayAsync(item.Value, cancellation) is not { } reading)
        {
            return null;
        }

        var current = await articles.MergeAsync(item.Value, article.Carriers[0].Items[^1], reading, again: true, cancellation);
        if (current.Rejected is null)
        {
            var request = new AnalysisRequest(current.Text, current.Title, current.Published, current.Language, Id: current.Id);
            await extractions.SaveAsync(ExtractionRecord.Create(current, await analyzer.AnalyzeAsync(request, cancellation)), current.Text, cancellation);
        }

        return await deletion.RemoveIfDeletedAsync(current.Id, current.Stored, cancellation) ? null : current;
    }
}
