using Azure.Storage.Blobs;
using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Live;

/// <summary>The days whose parts are read from storage: those not closed yet, and closed ones with late lines.</summary>
internal sealed class OpenDays(BlobServiceClient service, DayParts names, DayWords words)
{
    private readonly Dictionary<DateOnly, OpenPart[]> _parts = [];

    public IReadOnlyCollection<DateOnly> Days => _parts.Keys;

    /// <returns>True when the day was not watched before.</returns>
    public bool Watch(DateOnly day) => _parts.TryAdd(
        day,
        [.. names.Names(day).Zip(words.Parts.Names(day), (lines, texts) => new OpenPart(Container.GetBlobClient(lines), Container.GetBlobClient(texts)))]);

    public void Forget(DateOnly day) => _parts.Remove(day);

    public bool IsEmpty(DateOnly day) => _parts[day].All(part => part.IsEmpty);

    /// <returns>True when any line changed.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var changes = await Task.WhenAll(_parts.Values.SelectMany(parts => parts).Select(part => part.RefreshAsync(cancellation)));
        return changes.Contains(true);
    }

    public IReadOnlyList<OpenSegment> Build(Vocabularies vocabularies) =>
        [.. _parts.Values.SelectMany(parts => Build([.. parts.Select(part => part.Build(vocabularies))]))];

    private IEnumerable<OpenSegment> Build(IReadOnlyList<OpenSegment>[] parts) =>
        parts.SelectMany((segments, part) => segments.Select(open => open with { Replaced = Replaced(open.Segment, part, parts) }));

    /// <summary>A line that was written while there were fewer parts may have been written anew since, to another one.</summary>
    private RowSet? Replaced(Segment segment, int part, IReadOnlyList<OpenSegment>[] parts)
    {
        RowSet? replaced = null;
        for (var row = 0; row < segment.Rows; row++)
        {
            var first = segment.FirstByteOf(row);
            if (names.LastPlaceOf(first) != part && names.PlacesOf(first).Any(place => place > part && Has(parts[place], segment.IdOf(row))))
            {
                (replaced ??= new RowSet(segment.Rows)).Add(row);
            }
        }

        return replaced;
    }

    private static bool Has(IReadOnlyList<OpenSegment> part, RowId id) => part.Any(open => open.Segment.Find(id) >= 0);

    private BlobContainerClient Container => service.GetBlobContainerClient(Containers.Extractions);
}
