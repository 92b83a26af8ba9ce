using System.Text.Json.Serialization;
using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Server.CommandLine.Documents;

/// <summary>One line of <c>--lines</c> input: a document by path or by value, with what its response said.</summary>
internal sealed record DocumentLine(string? Id, string? Path, string? Url, Dictionary<string, string>? Headers)
{
    [JsonPropertyName("content_base64")]
    public byte[]? Content { get; init; }

    [JsonPropertyName("content_type")]
    public string? ContentType { get; init; }

    public async Task<FeedDocument> ReadAsync(CancellationToken cancellation) => new(
        Content ?? await File.ReadAllBytesAsync(Path ?? throw new InvalidDataException("neither path nor content_base64 is given"), cancellation),
        ContentType, Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url : null, Headers);
}
