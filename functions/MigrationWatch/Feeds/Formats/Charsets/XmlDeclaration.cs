namespace MigrationWatch.Feeds.Formats.Charsets;

/// <summary>What the bytes say of their own encoding.</summary>
internal static class XmlDeclaration
{
    // A declaration is short; what stands before it (blank lines, a script's warning) seldom is longer.
    private const int Window = 2048;

    /// <summary>The declared encoding, or null.</summary>
    public static string? Encoding(ReadOnlySpan<byte> body)
    {
        var head = System.Text.Encoding.Latin1.GetString(body[..Math.Min(body.Length, Window)]);
        var start = head.IndexOf("<?xml", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : head.IndexOf('>', start);
        var at = end < 0 ? -1 : head.IndexOf("encoding", start, end - start, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || head.IndexOf('=', at, end - at) is < 0 and var _)
        {
            return null;
        }

        var value = head[(head.IndexOf('=', at, end - at) + 1)..end].TrimStart();
        var quote = value.Length > 0 && value[0] is '"' or '\'' ? value.IndexOf(value[0], 1) : value.IndexOfAny([' ', '?', '\t']);
        return quote < 0 ? null : Charset.Normalise(value[..quote]) is { Length: > 0 } name ? name : null;
    }

    /// <summary>UTF-16 and UTF-32 by mark or, without one, by the zeros around the first <c>&lt;</c> or <c>{</c>; UTF-8 by mark. Null for the rest.</summary>
    /// <param name="skip">Bytes of the mark.</param>
    public static string? Shape(ReadOnlySpan<byte> body, out int skip)
    {
        (var name, skip) = body switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
            [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
            [0xFF, 0xFE, 0, 0, ..] => ("utf-32le", 4),
            [0xFE, 0xFF, ..] => ("utf-16be", 2),
            [0xFF, 0xFE, ..] => ("utf-16le", 2),
            [0, 0, 0, (byte)'<' or (byte)'{', ..] => ("utf-32be", 0),
            [(byte)'<' or (byte)'{', 0, 0, 0, ..] => ("utf-32le", 0),
            [0, (byte)'<' or (byte)'{', 0, not 0, ..] => ("utf-16be", 0),
            [(byte)'<' or (byte)'{', 0, not 0, 0, ..] => ("utf-16le", 0),
            _ => ((string?)null, 0),
        };
        return name;
    }
}
