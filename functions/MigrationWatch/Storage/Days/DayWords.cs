using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Storage.Days;

/// <summary>
/// The words of a day's texts for full-text search, one article a line. They lie apart from the records, since they go
/// when the texts go: in parts while the day is open, as one compressed file once it is closed.
/// </summary>
public sealed class DayWords(BlobServiceClient service, BlobStore blobs, IOptions<DayPartOptions> options)
{
    /// <summary>The open day's.</summary>
    public DayParts Parts { get; } = new(service, options, DayNames.Words);

    /// <summary>Adds or replaces an article's words: before its record's line, so that whoever reads the line has them.</summary>
    /// <param name="words">As <see cref="WordLine.Words"/>.</param>
    public Task PutAsync(DateOnly day, string article, int revision, string words, CancellationToken cancellation) =>
        Parts.PutAsync(day, article, WordLine.Write(article, revision, words), () => Task.CompletedTask, cancellation);

    /// <summary>The closed day's, by article; empty when there are none any more.</summary>
    public async Task<IReadOnlyDictionary<string, WordLine>> ReadClosedAsync(DateOnly day, CancellationToken cancellation) =>
        await blobs.ReadBytesAsync(Containers.Extractions, DayNames.ClosedWords(day), cancellation) is { } stored
            ? DayFile.Read(stored.Value).Select(WordLine.Read).ToDictionary(line => line.Article)
            : new Dictionary<string, WordLine>();
}
