using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Server.CommandLine.Documents;

/// <summary>A document named on the command line.</summary>
internal static class DocumentSource
{
    /// <param name="source">A file, an http(s) address, or <c>-</c> for stdin.</param>
    public static async Task<FeedDocument> ReadAsync(string source, CancellationToken cancellation)
    {
        if (source == "-")
        {
            using var buffer = new MemoryStream();
            await Console.OpenStandardInput().CopyToAsync(buffer, cancellation);
            return new FeedDocument(buffer.ToArray());
        }

        return Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? await DownloadAsync(url, cancellation)
            : new FeedDocument(await File.ReadAllBytesAsync(source, cancellation));
    }

    private static async Task<FeedDocument> DownloadAsync(Uri url, CancellationToken cancellation)
    {
        // The address is the operator's own: no guard against private networks, but the same limits of size and time as when polling.
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = 15 * 1024 * 1024 };
        using var response = await client.GetAsync(url, cancellation);
        var headers = response.EnsureSuccessStatusCode().Content.Headers;
        return new FeedDocument(
            await response.Content.ReadAsByteArrayAsync(cancellation), headers.ContentType?.ToString(), response.RequestMessage?.RequestUri ?? url,
            headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
    }
}
