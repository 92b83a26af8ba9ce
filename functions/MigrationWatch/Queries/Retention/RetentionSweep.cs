using Microsoft.Extensions.Options;
using MigrationWatch.Articles;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Retention;

/// <summary>Deletes what is older than its retention time. Safe to repeat.</summary>
public sealed class RetentionSweep(BlobStore blobs, CatalogStore catalog, SegmentStore segments, IOptions<RetentionOptions> options, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await (options.Value.RawPageDays > 0 ? RemovePagesAsync(Before(options.Value.RawPageDays), cancellation) : Task.CompletedTask);
        await (options.Value.TextDays > 0 ? RemoveTextsAsync(Before(options.Value.TextDays), cancellation) : Task.CompletedTask);
        await (options.Value.TextDays > 0 ? RemoveWordsAsync(Before(options.Value.TextDays), cancellation) : Task.CompletedTask);
        await (options.Value.ExtractionDays > 0 ? RemoveDaysAsync(Before(options.Value.ExtractionDays), cancellation) : Task.CompletedTask);
    }

    private DateTimeOffset Before(int days) => clock.GetUtcNow().AddDays(-days);

    private async Task RemovePagesAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await foreach (var name in blobs.ListUnchangedAsync(Containers.Articles, "raw/", before, cancellation))
        {
            await blobs.DeleteAsync(Containers.Articles, name, cancellation);
        }
    }

    private async Task RemoveTextsAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await foreach (var name in blobs.ListUnchangedAsync(Containers.Articles, "", before, cancellation))
        {
            // The article itself stays known, else the next pull would take it for new.
            if (await blobs.ReadAsync<Article>(Containers.Articles, name, cancellation) is { Value.Text.Length: > 0 } stored)
            {
                await blobs.ReplaceAsync(Containers.Articles, name, stored.Value with { Text = "", Earlier = [] }, stored.Version, cancellation);
            }
        }
    }

    /// <summary>The words of whole days of texts, by the day of storing: a text that was changed since keeps its own for a while, but is no longer found by them.</summary>
    private async Task RemoveWordsAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var last = DateOnly.FromDateTime(before.UtcDateTime);
        await foreach (var name in blobs.ListAsync(Containers.Extractions, DayNames.WordsPrefix, cancellation))
        {
            if (DayNames.DayOf(name[DayNames.WordsPrefix.Length..]) is { } day && day < last)
            {
                await blobs.DeleteAsync(Containers.Extractions, name, cancellation);
            }
        }

        // By the catalog and not by what was just deleted: a run that was cut off comes back to them.
        var catalogued = await catalog.ReadAsync(cancellation);
        foreach (var segment in catalogued.Segments.Where(segment => segment.Words is { } words && (words.From ?? segment.From) < last))
        {
            await segments.MergeAsync(segment.From, segment.To, cancellation);
        }
    }

    private async Task RemoveDaysAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var last = DateOnly.FromDateTime(before.UtcDateTime);
        foreach (var day in (await catalog.ReadAsync(cancellation)).Days.Where(day => day.Date < last))
        {
            await RemoveDayAsync(day, cancellation);
        }
    }

    private async Task RemoveDayAsync(CatalogDay day, CancellationToken cancellation)
    {
        if (await blobs.ReadBytesAsync(Containers.Extractions, day.File, cancellation) is { } file)
        {
            foreach (var line in DayFile.Read(file.Value))
            {
                await blobs.DeleteAsync(Containers.Extractions, $"by-id/{DayFile.IdOf(line)}.json", cancellation);
            }
        }

        // The catalog goes last: it names the day, so a run that was cut off comes back to it.
        await blobs.DeleteAsync(Containers.Extractions, DayNames.Manifest(day.Date), cancellation);
        await blobs.DeleteAsync(Containers.Extractions, day.File, cancellation);
        await foreach (var name in blobs.ListAsync(Containers.Extractions, DayNames.WordsPrefix + DayNames.Folder(day.Date), cancellation))
        {
            await blobs.DeleteAsync(Containers.Extractions, name, cancellation);
        }

        await segments.DropAsync(day.Date, cancellation);
    }
}
