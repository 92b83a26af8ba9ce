using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Search;

/// <summary>The stored lines of rows: open days' from the snapshot, closed days' from their files, one gzip member at a time.</summary>
public sealed class RecordLines(BlobServiceClient service, BlobStore blobs, IOptions<IndexOptions> options) : IDisposable
{
    /// <summary>Range reads under way at once for one answer.</summary>
    private const int ReadsAtOnce = 16;

    /// <summary>Bytes that an entry takes besides its content: a line has two thousand.</summary>
    private const int EntryBytes = 300;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.RecordCacheBytes });

    public void Dispose() => _cache.Dispose();

    /// <returns>A line for each hit, in order.</returns>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(IndexSnapshot snapshot, IReadOnlyList<Hit> hits, CancellationToken cancellation)
    {
        var lines = new ReadOnlyMemory<byte>[hits.Count];
        var blocks = Enumerable.Range(0, hits.Count)
            .Where(i => !TryReadOpen(snapshot, hits[i], out lines[i]) && !_cache.TryGetValue(KeyOf(hits[i]), out lines[i]))
            .GroupBy(i => BlockOf(hits[i]));
        await Parallel.ForEachAsync(
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation },
            async (block, token) =>
            {
                var content = await BlockAsync(block.Key, token);
                foreach (var i in block)
                {
                    lines[i] = content is null ? await RecordOfTruthAsync(hits[i], token) : Keep(hits[i], content);
                }
            });
        return lines;
    }

    private static bool TryReadOpen(IndexSnapshot snapshot, Hit hit, out ReadOnlyMemory<byte> line)
    {
        var open = snapshot.OpenLinesOf(hit.Segment);
        line = open is null ? default : open[hit.Segment.LocationOf(hit.Row).Line];
        return open is not null;
    }

    /// <summary>What was just shown is likely asked for again; a copy of the line lets the rest of its block go.</summary>
    private ReadOnlyMemory<byte> Keep(Hit hit, IReadOnlyList<ReadOnlyMemory<byte>> block)
    {
        ReadOnlyMemory<byte> line = block[hit.Segment.LocationOf(hit.Row).Line % DayFile.LinesPerBlock].ToArray();
        return _cache.Set(KeyOf(hit), line, new MemoryCacheEntryOptions { Size = line.Length + EntryBytes });
    }

    private static (string ETag, DateOnly Day, int Line) KeyOf(Hit hit)
    {
        var (file, line) = hit.Segment.LocationOf(hit.Row);
        return (hit.Segment.Files[file].ETag, hit.Segment.Files[file].Day, line);
    }

    private static (DayFileReference File, int Block) BlockOf(Hit hit)
    {
        var (file, line) = hit.Segment.LocationOf(hit.Row);
        return (hit.Segment.Files[file], line / DayFile.LinesPerBlock);
    }

    /// <summary>Not kept: a block has sixteen lines, of which another question seldom wants one that this one did not.</summary>
    /// <returns>Null when the day's file has been replaced since it was indexed.</returns>
    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> BlockAsync((DayFileReference File, int Block) block, CancellationToken cancellation) =>
        await FetchAsync(block.File, block.Block, cancellation) is { } compressed ? DayFile.Read(compressed) : null;

    private async Task<BinaryData?> FetchAsync(DayFileReference file, int block, CancellationToken cancellation)
    {
        var range = new HttpRange(file.Blocks[block], file.Blocks[block + 1] - file.Blocks[block]);
        var download = new BlobDownloadOptions { Range = range, Conditions = new BlobRequestConditions { IfMatch = new ETag(file.ETag) } };
        try
        {
            return (await service.GetBlobContainerClient(Containers.Extractions).GetBlobClient(DayNames.Closed(file.Day)).DownloadContentAsync(download, cancellation)).Value.Content;
        }
        catch (RequestFailedException replaced) when (replaced.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>For the seconds between a day's new file and its new segment; an article deleted just now has an empty line.</summary>
    private async Task<ReadOnlyMemory<byte>> RecordOfTruthAsync(Hit hit, CancellationToken cancellation) =>
        await blobs.ReadAsync<Extraction>(Containers.Extractions, $"by-id/{hit.Segment.IdOf(hit.Row)}.json", cancellation) is { } stored
            ? JsonSerializer.SerializeToUtf8Bytes(PublicView.Of(stored.Value), ContractJson.Options)
            : default;
}
