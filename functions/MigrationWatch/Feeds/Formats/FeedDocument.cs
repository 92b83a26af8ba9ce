namespace MigrationWatch.Feeds.Formats;

/// <summary>A feed as it was served.</summary>
/// <param name="Body">The bytes after decompression, nothing decoded.</param>
/// <param name="ContentType">The response's Content-Type with its parameters, or null.</param>
/// <param name="Url">The address that finally answered; relative links start here when the feed names no base.</param>
/// <param name="Headers">The response's headers; only Content-Location is read.</param>
public sealed record FeedDocument(
    ReadOnlyMemory<byte> Body, string? ContentType = null, Uri? Url = null, IReadOnlyDictionary<string, string>? Headers = null);
