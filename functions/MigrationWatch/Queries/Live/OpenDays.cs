using System.Text.Json;
using Azure.Storage.Blobs;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage;

namespace MigrationWatch.Queries.Live;

/// <summary>The days whose parts are read from storage: those not closed yet, and closed ones with late lines.</summary>
internal sealed class OpenDays(BlobServiceClient service)
{
    private readonly Dictionary<DateOnly, WatchedBlob[]> _parts = [];
    private Dictionary<RowId, TailRecord> _records = [];

    public IReadOnlyCollection<DateOnly> Days => _parts.Keys;

    /// <returns>True when the day was not watched before.</returns>
    public bool Watch(DateOnly day) => _parts.TryAdd(
        day,
        [.. Enumerable.Range(0, DayNames.Parts).Select(part => new WatchedBlob(Container.GetBlobClient(DayNames.Part(day, part))))]);

    public void Forget(DateOnly day) => _parts.Remove(day);

    public bool IsEmpty(DateOnly day) => _parts[day].All(part => part.Content is null);

    /// <returns>True when any line changed.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var changes = await Task.WhenAll(_parts.Values.SelectMany(parts => parts).Select(part => part.RefreshAsync(cancellation)));
        return changes.Contains(true);
    }

    /// <summary>The lines as a segment of their own. Only lines that changed are parsed again.</summary>
    public Tail Build(Vocabularies vocabularies)
    {
        var records = new Dictionary<RowId, TailRecord>();
        var lines = new List<ReadOnlyMemory<byte>>();
        var builder = new SegmentBuilder([]);
        foreach (var line in _parts.Values.SelectMany(parts => parts).SelectMany(LinesOf))
        {
            var record = Parse(line);
            builder.Add(record.Extraction, -1, lines.Count);
            lines.Add(line);
            records[RowId.Parse(record.Extraction.Id)!.Value] = record;
        }

        _records = records;
        return new Tail(new Segment(builder.Build(), vocabularies), lines, [.. records.Keys]);
    }

    private BlobContainerClient Container => service.GetBlobContainerClient(Containers.Extractions);

    private static IEnumerable<ReadOnlyMemory<byte>> LinesOf(WatchedBlob part) => part.Content is null ? [] : DayFile.Lines(part.Content.ToMemory());

    private TailRecord Parse(ReadOnlyMemory<byte> line) =>
        RowId.Parse(DayFile.IdOf(line)) is { } id && _records.TryGetValue(id, out var known) && known.Line.Span.SequenceEqual(line.Span)
            ? known with { Line = line }
            : new TailRecord(JsonSerializer.Deserialize<Extraction>(line.Span, ContractJson.Options)!, line);

    private sealed record TailRecord(Extraction Extraction, ReadOnlyMemory<byte> Line);
}

/// <summary>What is not in a closed day yet.</summary>
/// <param name="Lines">By the line number that the segment gives.</param>
internal sealed record Tail(Segment Segment, IReadOnlyList<ReadOnlyMemory<byte>> Lines, IReadOnlyList<RowId> Ids);
