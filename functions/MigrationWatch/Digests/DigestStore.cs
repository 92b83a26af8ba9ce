using System.Globalization;
using Azure;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Digests;

/// <summary>Digests by day, and the list of them.</summary>
public sealed class DigestStore(BlobStore blobs)
{
    private const string Index = "index.json";

    public static string Name(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<StoredBlob<Digest>?> FindAsync(DateOnly date, CancellationToken cancellation) =>
        await blobs.ReadAsync<Digest>(Containers.Digests, Name(date) + ".json", cancellation);

    /// <returns>Null when there is none.</returns>
    public Task<ETag?> VersionAsync(DateOnly date, CancellationToken cancellation) => blobs.VersionAsync(Containers.Digests, Name(date) + ".json", cancellation);

    /// <summary>Writes only what differs, so that an unchanged digest keeps its version and readers their cached copy.</summary>
    /// <returns>Whether it differed.</returns>
    public async Task<bool> SaveAsync(Digest digest, CancellationToken cancellation)
    {
        var stored = await blobs.UpdateAsync<Digest>(Containers.Digests, Name(digest.Date) + ".json", old => old is not null && Same(old, digest) ? old : digest, cancellation);
        await ListAsync(digest, cancellation);
        return ReferenceEquals(stored, digest);
    }

    /// <summary>Changes a stored digest, never over what somebody else wrote meanwhile; a day without one stays so.</summary>
    /// <param name="change">May run several times, each time on what is stored then.</param>
    public async Task ChangeAsync(DateOnly date, Func<Digest, Digest> change, CancellationToken cancellation)
    {
        while (await FindAsync(date, cancellation) is { } stored)
        {
            var changed = change(stored.Value);
            if (Same(stored.Value, changed))
            {
                return;
            }

            // Every refusal is another writer's success, so that somebody always gets on.
            if (await blobs.ReplaceAsync(Containers.Digests, Name(date) + ".json", changed, stored.Version, cancellation))
            {
                await ListAsync(changed, cancellation);
                return;
            }
        }
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<DigestIndexEntry>> ListAsync(CancellationToken cancellation) =>
        (await blobs.ReadAsync<DigestIndex>(Containers.Digests, Index, cancellation))?.Value.Digests ?? [];

    private Task ListAsync(Digest digest, CancellationToken cancellation) =>
        blobs.UpdateAsync<DigestIndex>(Containers.Digests, Index, old => (old ?? new DigestIndex([])).With(digest), cancellation);

    private static bool Same(Digest one, Digest other) => ContractJson.Write(one) == ContractJson.Write(other);
}

/// <summary>All digests, so that nobody needs to list blobs.</summary>
public sealed record DigestIndex(IReadOnlyList<DigestIndexEntry> Digests)
{
    public DigestIndex With(Digest digest)
    {
        var entry = new DigestIndexEntry(digest.Date, digest.Stories.Count, digest.Stories.Count == 0 ? null : digest.Stories[0].Title);
        return Digests.Contains(entry)
            ? this
            : new DigestIndex([.. Digests.Where(known => known.Date != digest.Date).Append(entry).OrderByDescending(known => known.Date)]);
    }
}

/// <param name="Headline">Title of the first story; null when the day had none.</param>
public sealed record DigestIndexEntry(DateOnly Date, int Stories, string? Headline);
