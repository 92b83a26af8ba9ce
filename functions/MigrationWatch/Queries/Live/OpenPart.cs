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
    private bool _areWordsDue;

    public bool IsEmpty => _lines.Content is null;

    /// <returns>True when any line changed.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        _areWordsDue |= await _lines.RefreshAsync(cancellation);
        if (!_areWordsDue)
        {
            return false;
        }

        // An article's words are written before its line: what was read now has those of all lines.
        await _words.RefreshAsync(cancellation);
        _areWordsDue = false;
        return true;
    }

    /// <summary>Segments whose lines and words did not change stay as they are.</summary>
    public IReadOnlyList<OpenSegment> Build(Vocabularies vocabularies)
    {
        var lines = LinesOf(_lines);
        var words = LinesOf(_words).Select(WordLine.Read).ToDictionary(line => line.Article);
        return _segments = [.. lines.Chunk(LinesAtOnce).Select((chunk, number) => Build(chunk, words, _segments.ElementAtOrDefault(number), vocabularies))];
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> LinesOf(WatchedBlob blob) => blob.Content is null ? [] : DayFile.Lines(blob.Content.ToMemory());

    private static OpenSegment Build(ReadOnlyMemory<byte>[] lines, Dictionary<string, WordLine> words, OpenSegment? known, Vocabularies vocabularies)
    {
        // Words may change alone, when an article is read again and another name is withheld.
        WordLine?[] texts = [.. lines.Select(line => words.TryGetValue(DayFile.IdOf(line), out var text) ? text : (WordLine?)null)];
        if (known is not null && AreEqual(lines, known.Lines) && AreEqual([.. texts.Select(WordsOf)], [.. known.Texts.Select(WordsOf)]))
        {
            // The same in the blobs' newest content: the older content can go.
            return known with { Lines = lines, Texts = texts };
        }

        var builder = new SegmentBuilder([]);
        for (var number = 0; number < lines.Length; number++)
        {
            var record = JsonSerializer.Deserialize<Extraction>(lines[number].Span, ContractJson.Options)!;
            builder.Add(record, 0, number, texts[number]);
        }

        return new OpenSegment(new Segment(builder.Build(), vocabularies), lines, texts);
    }

    private static ReadOnlyMemory<byte> WordsOf(WordLine? text) => text?.Words ?? default;

    private static bool AreEqual(IReadOnlyList<ReadOnlyMemory<byte>> these, IReadOnlyList<ReadOnlyMemory<byte>> those) =>
        these.Count == those.Count && these.Zip(those).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span));
}

/// <summary>Lines that are in no closed day yet.</summary>
/// <param name="Lines">By the line number that the segment gives.</param>
/// <param name="Texts">Their words; null for a line without.</param>
/// <param name="Replaced">Rows with a later line in another part; null when there is none.</param>
public sealed record OpenSegment(Segment Segment, IReadOnlyList<ReadOnlyMemory<byte>> Lines, IReadOnlyList<WordLine?> Texts, RowSet? Replaced = null);
