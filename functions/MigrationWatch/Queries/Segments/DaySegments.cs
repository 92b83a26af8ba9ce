using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Segments;

/// <summary>Makes a segment's columns from the files of closed days.</summary>
public sealed class DaySegments(BlobStore blobs, DayWords words)
{
    /// <param name="days">In order of time.</param>
    public async Task<SegmentData> BuildAsync(IReadOnlyList<CatalogDay> days, CancellationToken cancellation)
    {
        var builder = new SegmentBuilder([.. days.Select(day => new DayFileReference(day.Date, day.ETag, [.. day.Blocks, (int)day.Bytes]))]);
        for (var file = 0; file < days.Count; file++)
        {
            await AddAsync(builder, days[file], file, cancellation);
        }

        return builder.Build();
    }

    private async Task AddAsync(SegmentBuilder builder, CatalogDay day, int file, CancellationToken cancellation)
    {
        var stored = await blobs.ReadBytesAsync(Containers.Extractions, day.File, cancellation);
        if (stored is null)
        {
            return;
        }

        var texts = await words.ReadClosedAsync(day.Date, cancellation);
        var number = 0;
        foreach (var line in DayFile.Read(stored.Value))
        {
            var record = JsonSerializer.Deserialize<Extraction>(line.Span, ContractJson.Options)!;
            builder.Add(record, file, number++, texts.TryGetValue(record.Id, out var text) ? text : null);
        }
    }
}
