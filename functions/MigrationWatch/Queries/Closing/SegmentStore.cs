using System.Globalization;
using System.Security.Cryptography;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Closing;

/// <summary>Builds segments from closed days, writes them as immutable blobs and enters them in the catalog.</summary>
public sealed class SegmentStore(BlobStore blobs, CatalogStore catalog, DaySegments source, TimeProvider clock)
{
    private const string Folder = "_index/segments/";

    /// <summary>A segment that left the catalog is still being read by whoever read the catalog just before.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Indexes a newly written day, with the days that its segment covers already.</summary>
    public Task IndexAsync(CatalogDay day, CancellationToken cancellation) => ReplaceAsync(
        catalog => Span(catalog, day.Date),
        days => [.. days.Where(other => other.Date != day.Date).Append(day).OrderBy(other => other.Date)],
        cancellation);

    /// <summary>One segment for all closed days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public Task MergeAsync(DateOnly from, DateOnly to, CancellationToken cancellation) => ReplaceAsync(_ => (from, to), days => days, cancellation);

    /// <summary>Takes the day out of the catalog and the index.</summary>
    public Task DropAsync(DateOnly day, CancellationToken cancellation) => ReplaceAsync(
        catalog => Span(catalog, day),
        days => [.. days.Where(other => other.Date != day)],
        cancellation);

    /// <summary>Removes segments that no catalog names any more.</summary>
    public async Task RemoveUnusedAsync(CancellationToken cancellation)
    {
        var used = (await catalog.ReadAsync(cancellation)).Segments.SelectMany(segment => new[] { segment.Name, segment.Words?.Name }).ToHashSet();
        var oldest = (clock.GetUtcNow() - Grace).ToUnixTimeMilliseconds();
        await foreach (var name in blobs.ListAsync(Containers.Extractions, Folder, cancellation))
        {
            if (!used.Contains(name) && WrittenAt(name) < oldest)
            {
                await blobs.DeleteAsync(Containers.Extractions, name, cancellation);
            }
        }
    }

    private static (DateOnly From, DateOnly To) Span(IndexCatalog catalog, DateOnly day) =>
        catalog.SegmentOf(day) is { } segment ? (segment.From, segment.To) : (day, day);

    /// <summary>Builds anew what covers a span of days; starts over when another instance changed one of those days meanwhile.</summary>
    private async Task ReplaceAsync(
        Func<IndexCatalog, (DateOnly From, DateOnly To)> spanOf,
        Func<IReadOnlyList<CatalogDay>, IReadOnlyList<CatalogDay>> change,
        CancellationToken cancellation)
    {
        for (var isDone = false; !isDone;)
        {
            var before = await catalog.ReadAsync(cancellation);
            var (from, to) = spanOf(before);
            var days = change(before.DaysFrom(from, to));
            var segment = days.Count == 0 ? null : await WriteAsync(days, from, to, cancellation);
            await catalog.UpdateAsync(
                now =>
                {
                    isDone = spanOf(now) == (from, to) && Versions(now.DaysFrom(from, to)).SequenceEqual(Versions(before.DaysFrom(from, to)));
                    return !isDone ? now : segment is null ? now.Without(from, to) : now.With(days, segment);
                },
                cancellation);
        }
    }

    private static IEnumerable<(DateOnly, string)> Versions(IReadOnlyList<CatalogDay> days) => days.Select(day => (day.Date, day.ETag));

    private async Task<CatalogSegment> WriteAsync(IReadOnlyList<CatalogDay> days, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var data = await source.BuildAsync(days, cancellation);
        var bytes = SegmentFile.Write(data);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{Folder}{from:yyyy-MM-dd}_{to:yyyy-MM-dd}_{clock.GetUtcNow().ToUnixTimeMilliseconds()}_{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.segment");
        await blobs.WriteBytesAsync(Containers.Extractions, name, new BinaryData(bytes), cancellation);
        return new CatalogSegment(name, from, to, data.Stored.Length, bytes.Length, SegmentFile.Format, await WriteWordsAsync(name, data, cancellation));
    }

    /// <returns>Null when no text has any.</returns>
    private async Task<CatalogWords?> WriteWordsAsync(string segment, SegmentData data, CancellationToken cancellation)
    {
        if (data.Body is not { Count: > 0 } words)
        {
            return null;
        }

        var (bytes, dictionary) = WordFile.Write(words);
        var name = $"{segment}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.words";
        await blobs.WriteBytesAsync(Containers.Extractions, name, new BinaryData(bytes), cancellation);
        return new CatalogWords(name, dictionary, bytes.Length, data.BodyFrom);
    }

    private static long WrittenAt(string name) =>
        long.TryParse(name.Split('_') is { Length: 5 } parts ? parts[3] : "", CultureInfo.InvariantCulture, out var time) ? time : long.MaxValue;
}
