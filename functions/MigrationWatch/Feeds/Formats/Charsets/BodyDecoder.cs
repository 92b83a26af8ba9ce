using System.Text;
using System.Text.Unicode;

namespace MigrationWatch.Feeds.Formats.Charsets;

/// <summary>
/// Bytes to text: byte order mark, HTTP charset, XML declaration, then the bytes themselves. A label is believed only
/// as far as the bytes allow: text that is UTF-8 through and through is UTF-8, whatever it is called.
/// </summary>
internal static class BodyDecoder
{
    /// <param name="contentType">As in the response, or null.</param>
    public static DecodedBody Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (XmlDeclaration.Shape(body, out var mark) is { } shape)
        {
            return new DecodedBody(Charset.Find(shape)!.GetString(body[mark..]), shape);
        }

        var http = Charset.FromContentType(contentType);
        var declared = XmlDeclaration.Encoding(body);
        if (Ascii.IsValid(body) && (http ?? declared) is not ("iso-2022-jp" or "iso-2022-kr" or "hz-gb-2312"))
        {
            return new DecodedBody(Encoding.ASCII.GetString(body), AsciiName(http, declared, contentType));
        }

        return Utf8.IsValid(body) ? DecodeUtf8(body, http, declared) : DecodeLegacy(body, http, declared);
    }

    // RFC 3023: text/* without a charset is ASCII, whatever the declaration says. With nothing but ASCII in it, that holds.
    private static string AsciiName(string? http, string? declared, string? contentType) =>
        Known(http) ?? (contentType?.TrimStart().StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true && http is null ? "us-ascii" : Known(declared) ?? "utf-8");

    private static DecodedBody DecodeUtf8(ReadOnlySpan<byte> body, string? http, string? declared)
    {
        var label = Known(http) ?? Known(declared);
        return new DecodedBody(Encoding.UTF8.GetString(body), "utf-8", label is null or "utf-8" ? null : $"labelled {label}, but it is utf-8");
    }

    private static DecodedBody DecodeLegacy(ReadOnlySpan<byte> body, string? http, string? declared)
    {
        var label = Legacy(http, body) ?? Legacy(declared, body);
        if (label is not null)
        {
            return new DecodedBody(Charset.Find(label)!.GetString(body), label, http is not null && label != http ? $"labelled {http} by HTTP, but it is {label}" : null);
        }

        if (MixedUtf8.IsMostlyUtf8(body))
        {
            return new DecodedBody(MixedUtf8.Decode(body), "utf-8", "some bytes are not utf-8");
        }

        var sniffed = CharsetSniffer.Guess(body);
        return new DecodedBody(Charset.Find(sniffed)!.GetString(body), sniffed, $"not {declared ?? http ?? "utf-8"}: read as {sniffed}");
    }

    private static string? Known(string? name) => name is not null && Charset.Find(name) is not null ? name : null;

    /// <summary>The label if the bytes can be what it says: UTF-8 they are not, and 16 or 32 bits would have shown.</summary>
    private static string? Legacy(string? name, ReadOnlySpan<byte> body) =>
        Known(name) is { } known && !known.StartsWith("utf-", StringComparison.Ordinal) && CharsetSniffer.IsPossible(known, body) ? known : null;
}
