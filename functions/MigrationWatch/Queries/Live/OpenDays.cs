using Azure.Storage.Blobs;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage;

namespace MigrationWatch.Queries.Live;

/// <summary>The days whose parts are read from storage: those not closed yet, and closed ones with late lines.</summary>
internal sealed class OpenDays(BlobServiceClient service)
{
    private readonly Dictionary<DateOnly, OpenPart[]> _parts = [];

    public IReadOnlyCollection<DateOnly> Days => _parts.Keys;

    /// <returns>True when the day was not watched before.</returns>
    public bool Watch(DateOnly day) => _parts.TryAdd(
        day,
        [.. Enumerable.Range(0, DayNames.Parts).Select(part => new OpenPart(Container.GetBlobClient(DayNames.Part(day, part))))]);

    public void Forget(DateOnly day) => _parts.Remove(day);

    public bool IsEmpty(DateOnly day) => _parts[day].All(part => part.IsEmpty);

    /// <returns>True when any line changed.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var changes = await Task.WhenAll(_parts.Values.SelectMany(parts => parts).Select(part => part.RefreshAsync(cancellation)));
        return changes.Contains(true);
    }

    public IReadOnlyList<OpenSegment> Build(Vocabularies vocabularies) => [.. _parts.Values.SelectMany(parts => parts).SelectMany(part => part.Build(vocabularies))];

    private BlobContainerClient Container => service.GetBlobContainerClient(Containers.Extractions);
}
