using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Live;

/// <summary>Segments by blob name: their content never changes, so each is read once.</summary>
internal sealed class SegmentCache(BlobStore blobs, DaySegments days, Vocabularies vocabularies)
{
    /// <summary>Reads under way at once: more would hold more raw bytes in memory without being faster.</summary>
    private const int ReadsAtOnce = 4;

    private Dictionary<string, Segment> _loaded = [];

    /// <summary>Those of the catalog, in its order; others are dropped from memory.</summary>
    /// <exception cref="FileNotFoundException">A segment is gone: the catalog has been replaced since it was read.</exception>
    public async Task<IReadOnlyList<Segment>> LoadAsync(IndexCatalog catalog, CancellationToken cancellation)
    {
        var wanted = catalog.Segments;
        var segments = new Segment[wanted.Count];
        await Parallel.ForAsync(
            0,
            wanted.Count,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation },
            async (i, token) => segments[i] = _loaded.GetValueOrDefault(wanted[i].Name) ?? await ReadAsync(catalog, wanted[i], token));
        _loaded = wanted.Select((segment, i) => (segment.Name, segments[i])).ToDictionary();
        return segments;
    }

    private async Task<Segment> ReadAsync(IndexCatalog catalog, CatalogSegment wanted, CancellationToken cancellation)
    {
        // A segment of an older program is made anew in memory, until the next compaction replaces it.
        var data = wanted.Format == SegmentFile.Format
            ? await ReadFileAsync(wanted.Name, cancellation)
            : await days.BuildAsync(catalog.DaysFrom(wanted.From, wanted.To), cancellation);
        return new Segment(data, vocabularies, wanted.Words is { } words && data.Body is null ? await ReadWordsAsync(words, cancellation) : null);
    }

    private async Task<SegmentData> ReadFileAsync(string name, CancellationToken cancellation)
    {
        await using var file = await blobs.OpenAsync(Containers.Extractions, name, cancellation)
            ?? throw new FileNotFoundException("a segment of the catalog is gone", name);
        return await SegmentFile.ReadAsync(file, cancellation);
    }

    private async Task<StoredWords> ReadWordsAsync(CatalogWords words, CancellationToken cancellation)
    {
        await using var dictionary = await blobs.OpenAsync(Containers.Extractions, words.Name, cancellation, words.DictionaryBytes)
            ?? throw new FileNotFoundException("the words of a segment of the catalog are gone", words.Name);
        return new StoredWords(words.Name, await WordFile.ReadDictionaryAsync(dictionary, cancellation), words.DictionaryBytes);
    }
}
