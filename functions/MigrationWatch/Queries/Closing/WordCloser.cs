using Azure;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Closing;

/// <summary>Folds the words of a day's texts into one compressed file, as <see cref="DayCloser"/> does with the records.</summary>
public sealed class WordCloser(BlobStore blobs, DayWords words)
{
    /// <summary>Writes the day's words. Those of an article whose record is not there yet stay: it follows its words.</summary>
    /// <param name="deleted">Articles whose words go.</param>
    /// <returns>What was folded in, to be removed once the records are written; null when another instance came between.</returns>
    public async Task<FoldedWords?> FoldAsync(DateOnly day, IReadOnlySet<string> deleted, CancellationToken cancellation)
    {
        var parts = new List<(FoldedPart Part, BinaryData Content)>();
        foreach (var name in words.Parts.Names(day))
        {
            if (await blobs.ReadBytesAsync(Containers.Extractions, name, cancellation) is { } part)
            {
                var revisions = DayFile.Lines(part.Value.ToMemory()).Select(WordLine.Read).ToDictionary(line => line.Article, line => line.Revision);
                parts.Add((new FoldedPart(name, part.Version, revisions), part.Value));
            }
        }

        var closed = await blobs.ReadBytesAsync(Containers.Extractions, DayNames.ClosedWords(day), cancellation);
        var lines = Merge(closed?.Value, parts.Select(part => part.Content), deleted);
        return await WriteAsync(day, lines, closed?.Version, cancellation)
            ? new FoldedWords([.. parts.Select(part => part.Part)], [.. lines.Select(line => WordLine.Read(line).Article)])
            : null;
    }

    /// <summary>A part that has changed since stays and is folded in next time; so does one with words whose record is not closed yet: an open record has its words from the part.</summary>
    /// <param name="revisions">Of the records that were closed, by article.</param>
    public async Task RemoveAsync(FoldedWords folded, IReadOnlyDictionary<string, int> revisions, IReadOnlySet<string> deleted, CancellationToken cancellation)
    {
        foreach (var part in folded.Parts.Where(part => part.Revisions.All(IsClosed)))
        {
            await blobs.DeleteAsync(Containers.Extractions, part.Name, part.Version, cancellation);
        }

        bool IsClosed(KeyValuePair<string, int> text) =>
            deleted.Contains(text.Key) || (revisions.TryGetValue(text.Key, out var revision) && revision >= text.Value);
    }

    private static List<ReadOnlyMemory<byte>> Merge(BinaryData? closed, IEnumerable<BinaryData> parts, IReadOnlySet<string> deleted)
    {
        var lines = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var line in (closed is null ? [] : DayFile.Read(closed)).Concat(parts.SelectMany(part => DayFile.Lines(part.ToMemory()))))
        {
            lines[WordLine.Read(line).Article] = line;
        }

        return [.. lines.Where(line => !deleted.Contains(line.Key)).OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Value)];
    }

    private async Task<bool> WriteAsync(DateOnly day, List<ReadOnlyMemory<byte>> lines, ETag? expected, CancellationToken cancellation)
    {
        if (lines.Count == 0)
        {
            return expected is not { } read || await blobs.DeleteAsync(Containers.Extractions, DayNames.ClosedWords(day), read, cancellation);
        }

        var content = new BinaryData(DayFile.Write(lines).Bytes);
        return await blobs.PutBytesAsync(Containers.Extractions, DayNames.ClosedWords(day), content, expected, cancellation) is not null;
    }
}

/// <param name="Articles">Whose words the closed day has now.</param>
public sealed record FoldedWords(IReadOnlyList<FoldedPart> Parts, IReadOnlyList<string> Articles);

/// <param name="Version">That was read.</param>
/// <param name="Revisions">Of the texts, by article.</param>
public sealed record FoldedPart(string Name, ETag Version, IReadOnlyDictionary<string, int> Revisions);
