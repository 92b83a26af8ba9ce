using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using MigrationWatch.Queries.Language;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Queries.Text;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Search;

/// <summary>Where a question's words occur in the texts: read from storage word by word, and kept for a while.</summary>
public sealed class BodyWords(BlobStore blobs, IOptions<IndexOptions> options) : IDisposable
{
    /// <summary>Range reads under way at once for one question.</summary>
    private const int ReadsAtOnce = 24;

    /// <summary>Bytes that an entry takes besides its content: a rare word has a few.</summary>
    private const int EntryBytes = 300;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.WordCacheBytes });

    public void Dispose() => _cache.Dispose();

    /// <returns>By segment, a table of the words that the condition asks for; a segment without any of them has none.</returns>
    public async Task<IReadOnlyDictionary<Segment, TermTable>> ReadAsync(IndexSnapshot snapshot, TextQuery? text, CancellationToken cancellation)
    {
        var tables = new Dictionary<Segment, TermTable>();
        if (text is null)
        {
            return tables;
        }

        var wanted = new List<(Segment Segment, IReadOnlyList<TermRun> Runs)>();
        foreach (var segment in snapshot.Views.Select(view => view.Segment))
        {
            if (segment.Body is { } body)
            {
                tables[segment] = body;
            }
            else if (segment.Words is { } words && NeededTerms.Of(text, words.Dictionary) is { Count: > 0 } runs)
            {
                wanted.Add((segment, runs));
            }
        }

        var read = new TermTable[wanted.Count];
        await Parallel.ForAsync(
            0,
            wanted.Count,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation },
            async (i, token) => read[i] = await ReadAsync(wanted[i].Segment.Words!, wanted[i].Runs, token));
        for (var i = 0; i < read.Length; i++)
        {
            tables[wanted[i].Segment] = read[i];
        }

        return tables;
    }

    private async ValueTask<TermTable> ReadAsync(StoredWords words, IReadOnlyList<TermRun> runs, CancellationToken cancellation)
    {
        var part = new TermTablePart(words.Dictionary);
        foreach (var run in runs)
        {
            var (postings, positions) = (words.Dictionary.PostingStarts, words.Dictionary.PositionStarts);
            part.Add(
                run,
                await BytesAsync(words, words.PostingsAt, postings, run, cancellation),
                run.Positions ? await BytesAsync(words, words.PositionsAt, positions, run, cancellation) : default);
        }

        return part.Build();
    }

    /// <summary>The bytes of a run of words, from where <paramref name="starts"/> says that they lie after <paramref name="origin"/>.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> BytesAsync(StoredWords words, int origin, ReadOnlyMemory<int> starts, TermRun run, CancellationToken cancellation)
    {
        var (from, to) = (starts.Span[run.From], starts.Span[run.To]);
        var key = (words.Blob, origin + from, to - from);
        if (!_cache.TryGetValue(key, out byte[]? bytes))
        {
            bytes = await blobs.ReadRangeAsync(Containers.Extractions, words.Blob, origin + from, to - from, cancellation)
                ?? throw new FileNotFoundException("the words of a segment are gone: the index has been replaced since it was read", words.Blob);
            _cache.Set(key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length + EntryBytes });
        }

        return bytes;
    }
}
