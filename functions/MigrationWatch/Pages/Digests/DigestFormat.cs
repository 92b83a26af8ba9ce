using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MigrationWatch.Http;

namespace MigrationWatch.Pages.Digests;

internal enum DigestFormat
{
    Html,
    Json,
    Text,
}

/// <summary>Which form of a digest a request wants: <c>format</c> before Accept, HTML when it doesn't say.</summary>
internal static class DigestFormats
{
    /// <returns>Null when the Accept header allows none of ours.</returns>
    /// <exception cref="BadRequestException"><c>format</c> is none of html, json, text.</exception>
    public static DigestFormat? Of(HttpRequest request) => request.Query["format"].ToString() switch
    {
        "html" => DigestFormat.Html,
        "json" => DigestFormat.Json,
        "text" => DigestFormat.Text,
        "" => Accepted(request),
        var other => throw new BadRequestException("format", $"\"{(other.Length > 40 ? other[..40] + "…" : other)}\" is none of html, json, text."),
    };

    private static DigestFormat? Accepted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted is null or { Count: 0 }
            ? DigestFormat.Html
            : accepted.Where(range => range.Quality is not 0)
                .OrderByDescending(range => range.Quality ?? 1)
                .Select(Match)
                .FirstOrDefault(format => format is not null);
    }

    private static DigestFormat? Match(MediaTypeHeaderValue range) => range.MediaType.Value switch
    {
        "text/html" or "application/xhtml+xml" or "*/*" or "text/*" => DigestFormat.Html,
        "application/json" or "application/*" => DigestFormat.Json,
        "text/plain" => DigestFormat.Text,
        _ => null,
    };
}
