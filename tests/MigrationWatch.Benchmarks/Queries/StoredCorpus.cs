using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Storage;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>Writes generated days as DayCloser leaves them, to storage and to a folder for DuckDB, and has the product index them.</summary>
internal sealed class StoredCorpus(BlobStore blobs, CatalogStore catalog, SegmentStore segments)
{
    public async Task WriteAsync(int count, string folder, CancellationToken cancellation)
    {
        var generator = new ExtractionGenerator(count);
        for (var month = ExtractionGenerator.First; month < ExtractionGenerator.First.AddMonths(ExtractionGenerator.Months); month = month.AddMonths(1))
        {
            var days = new List<CatalogDay>();
            for (var day = month; day < month.AddMonths(1); day = day.AddDays(1))
            {
                days.Add(await WriteDayAsync(generator.Day(day.DayNumber - ExtractionGenerator.First.DayNumber), day, folder, cancellation));
            }

            var last = month.AddMonths(1).AddDays(-1);
            await catalog.UpdateAsync(old => old.With(days, new CatalogSegment("none", month, last, 0, 0)), cancellation);
            await segments.MergeAsync(month, last, cancellation);
        }
    }

    private async Task<CatalogDay> WriteDayAsync(IReadOnlyList<Extraction> records, DateOnly day, string folder, CancellationToken cancellation)
    {
        var lines = records.Select(record => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(record, ContractJson.Options)).ToList();
        var content = DayFile.Write(lines);
        var version = await blobs.PutBytesAsync(Containers.Extractions, DayNames.Closed(day), new BinaryData(content.Bytes), null, cancellation);
        var path = Path.Combine(folder, DayNames.Closed(day));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content.Bytes, cancellation);
        return new CatalogDay(
            day,
            DayNames.Closed(day),
            records.Count,
            records.Sum(record => record.Claims.Count),
            content.Bytes.Length,
            lines.Sum(line => line.Length + 1L),
            version!.Value.ToString(),
            content.Blocks,
            Extraction.SchemaVersion,
            DateTimeOffset.UnixEpoch);
    }
}
