namespace MigrationWatch.Storage.Blobs;

/// <summary>Articles deleted on request: <c>articles/tombstones/{id}.json</c>. Whoever stores an article asks here first, so that it doesn't come back with the next pull.</summary>
public sealed class Tombstones(BlobStore blobs, TimeProvider clock)
{
    private const string Folder = "tombstones/";

    public Task<bool> CoversAsync(string articleId, CancellationToken cancellation) =>
        blobs.ExistsAsync(Containers.Articles, Name(articleId), cancellation);

    /// <summary>Safe to repeat: the first time counts.</summary>
    public Task SetAsync(string articleId, string reason, CancellationToken cancellation) =>
        blobs.CreateAsync(Containers.Articles, Name(articleId), new Tombstone(articleId, reason, clock.GetUtcNow()), cancellation);

    public async Task<IReadOnlySet<string>> ListAsync(CancellationToken cancellation)
    {
        var ids = new HashSet<string>();
        await foreach (var name in blobs.ListAsync(Containers.Articles, Folder, cancellation))
        {
            ids.Add(name[Folder.Length..^".json".Length]);
        }

        return ids;
    }

    private static string Name(string articleId) => $"{Folder}{articleId}.json";
}

/// <param name="Reason">Given by who asked; no personal data belongs here.</param>
public sealed record Tombstone(string Id, string Reason, DateTimeOffset Deleted);
