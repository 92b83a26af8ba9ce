using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Saved;

/// <summary><c>analysts/saved/{name}.json</c>.</summary>
public sealed class SavedQueryStore(BlobStore blobs)
{
    private const string Folder = "saved/";

    public async Task<SavedQuery?> FindAsync(string name, CancellationToken cancellation) => SavedQueryNames.IsValid(name)
        ? (await blobs.ReadAsync<SavedQuery>(Containers.Analysts, BlobName(name), cancellation))?.Value
        : null;

    /// <summary>A name that is taken gets the new question.</summary>
    public Task SaveAsync(SavedQuery query, CancellationToken cancellation) =>
        blobs.WriteAsync(Containers.Analysts, BlobName(query.Name), query, cancellation);

    public Task DeleteAsync(string name, CancellationToken cancellation) => SavedQueryNames.IsValid(name)
        ? blobs.DeleteAsync(Containers.Analysts, BlobName(name), cancellation)
        : Task.CompletedTask;

    /// <summary>In order of names.</summary>
    public async Task<IReadOnlyList<SavedQuery>> ListAsync(CancellationToken cancellation)
    {
        var queries = new List<SavedQuery>();
        await foreach (var name in blobs.ListAsync(Containers.Analysts, Folder, cancellation))
        {
            if (await blobs.ReadAsync<SavedQuery>(Containers.Analysts, name, cancellation) is { } stored)
            {
                queries.Add(stored.Value);
            }
        }

        return queries;
    }

    private static string BlobName(string name) => $"{Folder}{name}.json";
}

public static class SavedQueryNames
{
    /// <summary>The same for those who are to choose one.</summary>
    public const string Pattern = "^[a-z0-9-]{3,60}$";

    public static bool IsValid(string name) =>
        name.Length is >= 3 and <= 60 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
