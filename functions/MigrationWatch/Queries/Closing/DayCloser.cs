using System.Text.Json;
using Azure;
using Microsoft.Extensions.Logging;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Closing;

/// <summary>
/// Turns a day's parts into its one compressed file, and the file into an index segment. Safe to repeat and to run on
/// several instances: the file is replaced only in the version that was read, and a part is removed only in the version
/// that was folded in, so a line that comes meanwhile stays where it is until the next time.
/// </summary>
public sealed partial class DayCloser(BlobStore blobs, DayParts parts, Tombstones tombstones, SegmentStore segments, WordCloser words, TimeProvider clock, ILogger<DayCloser> logger)
{
    /// <summary>Somebody else closing the same day wins at most a few times.</summary>
    private const int Attempts = 10;

    /// <exception cref="RequestFailedException">Contended again and again.</exception>
    public async Task CloseAsync(DateOnly day, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryCloseAsync(day, cancellation) is { } records)
            {
                Log.Closed(logger, day, records);
                return;
            }
        }

        throw new RequestFailedException(412, $"{DayNames.Closed(day)} is contended");
    }

    /// <returns>The number of records, or null when somebody came between.</returns>
    private async Task<int?> TryCloseAsync(DateOnly day, CancellationToken cancellation)
    {
        var began = clock.GetUtcNow();
        var open = await ReadPartsAsync(day, cancellation);
        var closed = await blobs.ReadBytesAsync(Containers.Extractions, DayNames.Closed(day), cancellation);
        var deleted = await tombstones.ListAsync(cancellation);
        var lines = Merge(closed?.Value, open, deleted);
        if (await words.FoldAsync(day, deleted, cancellation) is not { } texts)
        {
            return null;
        }

        if (lines.Count == 0)
        {
            await DropAsync(day, cancellation);
        }
        else if (!await WriteAsync(day, lines, closed?.Version, began, cancellation))
        {
            return null;
        }

        // An article deleted while this ran may have been written once more.
        var deletedSince = await tombstones.ListAsync(cancellation);
        if (lines.Any(line => deletedSince.Contains(line.Id)) || texts.Articles.Any(deletedSince.Contains))
        {
            return null;
        }

        if (await RemovePartsAsync(open, cancellation))
        {
            await words.RemoveAsync(texts, lines.ToDictionary(line => line.Id, line => line.Record.Revision), deletedSince, cancellation);
        }

        return lines.Count;
    }

    /// <returns>False when a part has changed since it was read.</returns>
    private async Task<bool> RemovePartsAsync(List<(string Name, StoredBlob<BinaryData> Part)> open, CancellationToken cancellation)
    {
        foreach (var (name, part) in open)
        {
            if (!await blobs.DeleteAsync(Containers.Extractions, name, part.Version, cancellation))
            {
                // What is left is folded in next time, whole: a latter part may have the newer line of an article in this one.
                return false;
            }
        }

        return true;
    }

    private async Task<List<(string Name, StoredBlob<BinaryData> Part)>> ReadPartsAsync(DateOnly day, CancellationToken cancellation)
    {
        var open = new List<(string, StoredBlob<BinaryData>)>();
        foreach (var name in parts.Names(day))
        {
            if (await blobs.ReadBytesAsync(Containers.Extractions, name, cancellation) is { } part)
            {
                open.Add((name, part));
            }
        }

        return open;
    }

    private static List<DayLine> Merge(BinaryData? closed, List<(string Name, StoredBlob<BinaryData> Part)> open, IReadOnlySet<string> deleted)
    {
        var lines = new Dictionary<string, ReadOnlyMemory<byte>>();
        var all = (closed is null ? [] : DayFile.Read(closed)).Concat(open.SelectMany(part => DayFile.Lines(part.Part.Value.ToMemory())));
        foreach (var line in all)
        {
            lines[DayFile.IdOf(line)] = line;
        }

        return
        [
            .. lines.Where(line => !deleted.Contains(line.Key))
                .Select(line => new DayLine(line.Key, line.Value, JsonSerializer.Deserialize<Extraction>(line.Value.Span, ContractJson.Options)!))
                .OrderBy(line => line.Record.Stored)
                .ThenBy(line => line.Id, StringComparer.Ordinal),
        ];
    }

    private async Task<bool> WriteAsync(DateOnly day, List<DayLine> lines, ETag? expected, DateTimeOffset began, CancellationToken cancellation)
    {
        var content = DayFile.Write([.. lines.Select(line => line.Line)]);
        var version = await blobs.PutBytesAsync(Containers.Extractions, DayNames.Closed(day), new BinaryData(content.Bytes), expected, cancellation);
        if (version is null)
        {
            return false;
        }

        var manifest = new CatalogDay(
            day,
            DayNames.Closed(day),
            lines.Count,
            lines.Sum(line => line.Record.Claims.Count),
            content.Bytes.Length,
            lines.Sum(line => line.Line.Length + 1L),
            version.Value.ToString(),
            content.Blocks,
            Extraction.SchemaVersion,
            began);
        await segments.IndexAsync(manifest, cancellation);
        await blobs.WriteAsync(Containers.Extractions, DayNames.Manifest(day), manifest, cancellation);
        return true;
    }

    private async Task DropAsync(DateOnly day, CancellationToken cancellation)
    {
        await segments.DropAsync(day, cancellation);
        await blobs.DeleteAsync(Containers.Extractions, DayNames.Manifest(day), cancellation);
        await blobs.DeleteAsync(Containers.Extractions, DayNames.Closed(day), cancellation);
    }

    private sealed record DayLine(string Id, ReadOnlyMemory<byte> Line, Extraction Record);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Closed {Day} with {Records} records")]
        public static partial void Closed(ILogger logger, DateOnly day, int records);
    }
}
