using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>Writes generated days as DayCloser leaves them, to storage and to a folder for DuckDB, and has the product index them.</summary>
internal sealed class StoredCorpus(BlobStore blobs, CatalogStore catalog, SegmentStore segments)
{
    /// <summary>Months that an earlier run finished are left as they are, so that a run that was cut off goes on.</summary>
    public async Task WriteAsync(int count, string folder, CancellationToken cancellation)
    {
        var generator = new ExtractionGenerator(count);
        var months = Enumerable.Range(0, ExtractionGenerator.Months).Select(ExtractionGenerator.First.AddMonths);
        var known = (await catalog.ReadAsync(cancellation)).Segments.Where(segment => segment.Bytes > 0).ToDictionary(segment => segment.From);
        await Parallel.ForEachAsync(
            months.Where(month => known.GetValueOrDefault(month) is not { Format: SegmentFile.Format, Words: not null }),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            async (month, token) =>
            {
                await (known.ContainsKey(month) ? Task.CompletedTask : WriteMonthAsync(generator, month, folder, token));
                await WriteWordsAsync(generator, month, token);
                await segments.MergeAsync(month, month.AddMonths(1).AddDays(-1), token);
                Console.WriteLine($"{month:yyyy-MM}");
            });
    }

    private async Task WriteMonthAsync(ExtractionGenerator generator, DateOnly month, string folder, CancellationToken cancellation)
    {
        var days = new List<CatalogDay>();
        for (var day = month; day < month.AddMonths(1); day = day.AddDays(1))
        {
            days.Add(await WriteDayAsync(generator.Day(day.DayNumber - ExtractionGenerator.First.DayNumber), day, folder, cancellation));
        }

        var last = month.AddMonths(1).AddDays(-1);
        await catalog.UpdateAsync(old => old.With(days, new CatalogSegment("none", month, last, 0, 0)), cancellation);
    }

    private async Task WriteWordsAsync(ExtractionGenerator generator, DateOnly month, CancellationToken cancellation)
    {
        for (var day = month; day < month.AddMonths(1); day = day.AddDays(1))
        {
            var lines = generator.Day(day.DayNumber - ExtractionGenerator.First.DayNumber)
                .Select(record => (ReadOnlyMemory<byte>)WordLine.Write(record.Id, record.Revision, generator.Words(record)).AsMemory()[..^1]).ToList();
            await blobs.WriteBytesAsync(Containers.Extractions, DayNames.ClosedWords(day), new BinaryData(DayFile.Write(lines).Bytes), cancellation);
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
