using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage;

namespace MigrationWatch.Queries.Live;

/// <summary>Segments by blob name: their content never changes, so each is read once.</summary>
internal sealed class SegmentCache(BlobStore blobs, Vocabularies vocabularies)
{
    /// <summary>Reads under way at once: more would hold more raw bytes in memory without being faster.</summary>
    private const int ReadsAtOnce = 4;

    private Dictionary<string, Segment> _loaded = [];

    /// <summary>Those of the catalog, in its order; others are dropped from memory.</summary>
    /// <exception cref="FileNotFoundException">A segment is gone: the catalog has been replaced since it was read.</exception>
    public async Task<IReadOnlyList<Segment>> LoadAsync(IReadOnlyList<CatalogSegment> wanted, CancellationToken cancellation)
    {
        var segments = new Segment[wanted.Count];
        await Parallel.ForAsync(
            0,
            wanted.Count,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation },
            async (i, token) => segments[i] = _loaded.GetValueOrDefault(wanted[i].Name) ?? await ReadAsync(wanted[i].Name, token));
        _loaded = wanted.Select((segment, i) => (segment.Name, segments[i])).ToDictionary();
        return segments;
    }

    private async Task<Segment> ReadAsync(string name, CancellationToken cancellation)
    {
        var stored = await blobs.ReadBytesAsync(Containers.Extractions, name, cancellation)
            ?? throw new FileNotFoundException("a segment of the catalog is gone", name);
        return new Segment(SegmentFile.Read(stored.Value.ToMemory()), vocabularies);
    }
}
