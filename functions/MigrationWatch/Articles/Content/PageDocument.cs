namespace MigrationWatch.Articles.Content;

/// <summary>A page as it was served: what the fetcher hands over and what the stored raw page is replayed as.</summary>
/// <param name="Body">Decompressed bytes; only the first 15 MiB are read.</param>
/// <param name="ContentType">The HTTP header with its charset, or null.</param>
/// <param name="Url">Where it was found: relative addresses resolve against it, and some publishers put the date there.</param>
public sealed record PageDocument(ReadOnlyMemory<byte> Body, string? ContentType = null, Uri? Url = null);
