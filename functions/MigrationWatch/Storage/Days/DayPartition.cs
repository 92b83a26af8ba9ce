using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Storage.Days;

/// <summary>
/// The analysts' files, readable as they lie: <c>date=YYYY-MM-DD/part-N.jsonl</c> while the day is open, one extraction
/// a line; <c>part-0.jsonl.gz</c> once it is closed. A late line goes to a part again until the next closing folds it in.
/// Private persons are left out before a line is written.
/// </summary>
public sealed class DayPartition(DayParts parts, BlobStore blobs, LateArrivals late)
{
    /// <summary>Adds the record's line, or replaces it if the day has the article already.</summary>
    public Task PutAsync(Extraction extraction, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(extraction.Stored.UtcDateTime);
        var line = JsonSerializer.SerializeToUtf8Bytes(PublicView.Of(extraction), ContractJson.Options);
        return parts.PutAsync(
            day,
            extraction.Id,
            [.. line, (byte)'\n'],
            () => late.IsLate(extraction) ? NoteLateAsync(day, extraction, cancellation) : Task.CompletedTask,
            cancellation);
    }

    /// <summary>The day's records in order of storing; an empty list when the day has none.</summary>
    public async Task<IReadOnlyList<Extraction>> ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        var records = (await ReadLinesAsync(day, cancellation)).Values.Select(line => JsonSerializer.Deserialize<Extraction>(line.Span, ContractJson.Options)!);
        return [.. records.OrderBy(record => record.Stored).ThenBy(record => record.Id, StringComparer.Ordinal)];
    }

    /// <summary>The day's lines by article id, the later of two.</summary>
    public async Task<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> ReadLinesAsync(DateOnly day, CancellationToken cancellation)
    {
        // Parts before the closed file: whoever closes the day writes the file first and removes the parts after, so no line is missed.
        var open = await Task.WhenAll(parts.Names(day).Select(name => ReadPartAsync(name, cancellation)));
        var lines = await ReadClosedAsync(day, cancellation);
        foreach (var line in open.SelectMany(part => part))
        {
            lines[DayFile.IdOf(line)] = line;
        }

        return lines;
    }

    /// <summary>Another text whenever the day's lines may have changed; costs no download.</summary>
    public async Task<string> VersionAsync(DateOnly day, CancellationToken cancellation)
    {
        var names = parts.Names(day).Append(DayNames.Closed(day));
        return string.Join(' ', await Task.WhenAll(names.Select(name => blobs.VersionAsync(Containers.Extractions, name, cancellation))));
    }

    /// <summary>The trace contexts in which the open day's parts were written.</summary>
    public async Task<DayTraces> TracesAsync(DateOnly day, CancellationToken cancellation)
    {
        var traces = await Task.WhenAll(parts.Names(day).Select(name => parts.TracesAsync(name, cancellation)));
        return new DayTraces([.. traces.SelectMany(part => part.Take(1)).Distinct()], [.. traces.SelectMany(part => part.Skip(1)).Distinct()]);
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadPartAsync(string name, CancellationToken cancellation) =>
        await blobs.ReadBytesAsync(Containers.Extractions, name, cancellation) is { } stored ? DayFile.Lines(stored.Value.ToMemory()) : [];

    private async Task<Dictionary<string, ReadOnlyMemory<byte>>> ReadClosedAsync(DateOnly day, CancellationToken cancellation) =>
        await blobs.ReadBytesAsync(Containers.Extractions, DayNames.Closed(day), cancellation) is { } stored
            ? DayFile.Read(stored.Value).ToDictionary(DayFile.IdOf)
            : [];

    private async Task NoteLateAsync(DateOnly day, Extraction extraction, CancellationToken cancellation)
    {
        var closed = await ReadClosedAsync(day, cancellation);
        await late.NoteAsync(extraction, !closed.ContainsKey(extraction.Id), cancellation);
    }
}

/// <param name="Last">Of each part's last writer.</param>
/// <param name="Earlier">Of some writers before them.</param>
public sealed record DayTraces(IReadOnlyList<string> Last, IReadOnlyList<string> Earlier);
