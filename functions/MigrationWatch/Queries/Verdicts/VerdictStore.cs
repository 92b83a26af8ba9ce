using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Verdicts;

/// <summary><c>analysts/verdicts/{article}.json</c>.</summary>
public sealed class VerdictStore(BlobStore blobs)
{
    private const string Folder = "verdicts/";

    public async Task<VerdictHistory> FindAsync(string articleId, CancellationToken cancellation) =>
        (await blobs.ReadAsync<VerdictHistory>(Containers.Analysts, BlobName(articleId), cancellation))?.Value ?? new VerdictHistory(articleId, []);

    public Task<VerdictHistory> AddAsync(Verdict verdict, CancellationToken cancellation) => blobs.UpdateAsync<VerdictHistory>(
        Containers.Analysts,
        BlobName(verdict.Article),
        history => new VerdictHistory(verdict.Article, [.. history?.Verdicts ?? [], verdict]),
        cancellation);

    public Task DeleteAsync(string articleId, CancellationToken cancellation) => blobs.DeleteAsync(Containers.Analysts, BlobName(articleId), cancellation);

    /// <summary>Every article with verdicts.</summary>
    public async Task<IReadOnlyList<VerdictHistory>> ListAsync(CancellationToken cancellation)
    {
        var histories = new List<VerdictHistory>();
        await foreach (var name in blobs.ListAsync(Containers.Analysts, Folder, cancellation))
        {
            histories.Add(await FindAsync(name[Folder.Length..^".json".Length], cancellation));
        }

        return histories;
    }

    private static string BlobName(string articleId) => $"{Folder}{articleId}.json";
}
