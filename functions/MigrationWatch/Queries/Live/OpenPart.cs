using System.Text.Json;
using Azure.Storage.Blobs;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Live;

/// <summary>One part of an open day as small segments, so that a new line is indexed with its neighbours alone.</summary>
internal sealed class OpenPart(BlobClient lineBlob, BlobClient wordBlob)
{
    /// <summary>Lines a segment: 64 are indexed in some milliseconds whenever one comes, and 10,000 articles a day make 160 segments.</summary>
    private const int LinesAtOnce = 64;

    private readonly WatchedBlob _lines = new(lineBlob);
    private readonly WatchedBlob _words = new(wordBlob);
    private IReadOnlyList<OpenSegment> _segments = [];

    public bool IsEmpty => _lines.Content is null;

    /// <returns>True when any line changed.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        if (!await _lines.RefreshAsync(cancellation))
        {
            return false;
        }

        // An article's words are written before its line: what was read now has those of all lines.
        await _words.RefreshAsync(cancellation);
        return true;
    }

    /// <summary>Segments whose lines did not change stay as they are.</summary>
    public IReadOnlyList<OpenSegment> Build(Vocabularies vocabularies)
    {
        var lines = LinesOf(_lines);
        var words = LinesOf(_words).Select(WordLine.Read).ToDictionary(line => line.Article);
        return _segments = [.. lines.Chunk(LinesAtOnce).Select((chunk, number) => Build(chunk, words, _segments.ElementAtOrDefault(number), vocabularies))];
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> LinesOf(WatchedBlob blob) => blob.Content is null ? [] : DayFile.Lines(blob.Content.ToMemory());

    private static OpenSegment Build(ReadOnlyMemory<byte>[] lines, Dictionary<string, WordLine> words, OpenSegment? known, Vocabularies vocabularies)
    {
        if (known is not null && known.Lines.Count == lines.Length && lines.Zip(known.Lines).All(line => line.First.Span.SequenceEqual(line.Second.Span)))
        {
            // The same lines in the blob's newest content: the older content can go.
            return known with { Lines = lines };
        }

        var builder = new SegmentBuilder([]);
        for (var number = 0; number < lines.Length; number++)
        {
            var record = JsonSerializer.Deserialize<Extraction>(lines[number].Span, ContractJson.Options)!;
            builder.Add(record, 0, number, words.TryGetValue(record.Id, out var text) ? text : null);
        }

        return new OpenSegment(new Segment(builder.Build(), vocabularies), lines);
    }
}

/// <summary>Lines that are in no closed day yet.</summary>
/// <param name="Lines">By the line number that the segment gives.</param>
/// <param name="Replaced">Rows with a later line in another part; null when there is none.</param>
public sealed record OpenSegment(Segment Segment, IReadOnlyList<ReadOnlyMemory<byte>> Lines, RowSet? Replaced = null);
