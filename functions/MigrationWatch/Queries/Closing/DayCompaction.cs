using Microsoft.Extensions.Options;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Closing;

/// <summary>What the timer <c>CompactDay</c> does: closes what is due, and merges the segments of a past month into one.</summary>
public sealed class DayCompaction(BlobStore blobs, DayCloser closer, SegmentStore segments, CatalogStore catalog, IOptions<IndexOptions> options, TimeProvider clock)
{
    /// <summary>Safe to repeat and to be late: what is due is told by what lies in storage.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow() - options.Value.CloseAfter;
        var lastClosed = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        foreach (var day in (await DaysWithPartsAsync(cancellation)).Where(day => day <= lastClosed))
        {
            await closer.CloseAsync(day, cancellation);
        }

        await MergeMonthsAsync(lastClosed, cancellation);
        await RenewAsync(cancellation);
        await segments.RemoveUnusedAsync(cancellation);
    }

    private async Task<IReadOnlyList<DateOnly>> DaysWithPartsAsync(CancellationToken cancellation)
    {
        var days = new SortedSet<DateOnly>();
        await foreach (var name in blobs.ListAsync(Containers.Extractions, DayNames.Prefix, cancellation))
        {
            if (DayNames.DayOf(name) is { } day && name.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                days.Add(day);
            }
        }

        return [.. days];
    }

    private async Task MergeMonthsAsync(DateOnly lastClosed, CancellationToken cancellation)
    {
        var months = (await catalog.ReadAsync(cancellation)).Segments.GroupBy(segment => new DateOnly(segment.From.Year, segment.From.Month, 1));
        foreach (var month in months.Where(month => month.Count() > 1 && month.Key.AddMonths(1) <= lastClosed).ToList())
        {
            await segments.MergeAsync(month.Key, month.Key.AddMonths(1).AddDays(-1), cancellation);
        }
    }

    /// <summary>Segments that an older program wrote.</summary>
    private async Task RenewAsync(CancellationToken cancellation)
    {
        foreach (var segment in (await catalog.ReadAsync(cancellation)).Segments.Where(segment => segment.Format != SegmentFile.Format))
        {
            await segments.MergeAsync(segment.From, segment.To, cancellation);
        }
    }
}
