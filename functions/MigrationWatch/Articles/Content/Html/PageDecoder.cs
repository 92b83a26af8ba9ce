using System.Text;

namespace MigrationWatch.Articles.Content.Html;

/// <summary>A page's bytes as characters: byte order mark, then what the bytes prove, then what server and page declare, then letter statistics.</summary>
internal static class PageDecoder
{
    /// <summary>Bytes read of a page; the rest is dropped. The fetcher's own cap is the same.</summary>
    public const int MaximumBytes = 15 * 1024 * 1024;

    // Browsers look for the declaration in the first 1024 bytes; publishers put scripts before it.
    private const int Prescan = 4096;

    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="contentType">The HTTP header, or null.</param>
    public static string Decode(ReadOnlyMemory<byte> body, string? contentType)
    {
        var bytes = body.Span[..Math.Min(body.Length, MaximumBytes)];
        if (ByteOrderMark(bytes) is var (encoding, length))
        {
            return encoding.GetString(bytes[length..]);
        }

        var declared = Declared(contentType) ?? Declared(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]));

        // Cyrillic or Turkish text in an old code page is never valid UTF-8 by chance, so valid UTF-8 overrules a wrong declaration.
        if (IsUtf8(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (declared is not null && declared is not UTF8Encoding)
        {
            return declared.GetString(bytes);
        }

        // Broken UTF-8 (a page cut in the middle of a letter) is still mostly UTF-8.
        var lenient = Encoding.UTF8.GetString(bytes);
        var replaced = lenient.AsSpan().Count('\ufffd');
        var foreign = CountNonAscii(bytes);
        return replaced * 10 < foreign ? lenient : CyrillicSniffer.Guess(bytes).GetString(bytes);
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => (Encoding.UTF8, 3),
        [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
        [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>The encoding after the first <c>charset=</c>, in a header or a page's meta element.</summary>
    private static Encoding? Declared(string? text)
    {
        var at = text?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var value = text.AsSpan(at + "charset".Length).TrimStart(" =\"'\t");
        var end = value.IndexOfAny(" ;\"'/>\r\n");
        var name = (end < 0 ? value : value[..end]).ToString();
        try
        {
            // "latin1" means windows-1252 to every browser.
            return Encoding.GetEncoding(name.ToLowerInvariant() is "iso-8859-1" or "latin1" ? "windows-1252" : name);
        }
        catch (ArgumentException)
        {
            // An unknown name declares nothing.
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static int CountNonAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value >> 7;
        }

        return count;
    }
}
