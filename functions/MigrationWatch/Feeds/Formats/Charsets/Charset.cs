using System.Text;

namespace MigrationWatch.Feeds.Formats.Charsets;

/// <summary>Encodings by the names that publishers give them.</summary>
internal static class Charset
{
    // By default the Japanese decoders put a middle dot for what they can't read, which then looks like Japanese.
    private static readonly DecoderReplacementFallback Unreadable = new("\ufffd");

    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The name as it should be written: lower case, aliases resolved.</summary>
    public static string Normalise(string name) => name.Trim().Trim('"', '\'').ToLowerInvariant().Replace('_', '-') switch
    {
        "utf8" or "unicode-1-1-utf-8" or "utf-8-sig" or "utf8mb4" => "utf-8",
        "ascii" or "ansi-x3.4-1968" or "us" => "us-ascii",
        "latin1" or "latin-1" or "iso8859-1" or "iso88591" or "iso-8859-1:1987" or "l1" => "iso-8859-1",
        "cp1251" or "win1251" or "win-1251" or "windows1251" or "x-cp1251" or "ansi-1251" or "cp-1251" => "windows-1251",
        "cp1252" or "win1252" or "win-1252" or "windows1252" or "ansi" or "x-cp1252" => "windows-1252",
        "cp1250" or "win-1250" => "windows-1250",
        "koi8r" or "koi8" or "koi" or "cskoi8r" => "koi8-r",
        "koi8u" or "koi8-ru" => "koi8-u",
        "utf16" => "utf-16",
        "utf32" => "utf-32",
        "sjis" or "shiftjis" or "x-sjis" or "shift-jis" or "ms-kanji" or "windows-31j" or "cp932" => "shift_jis",
        "x-gbk" or "gb-2312" or "gb2312-80" => "gb2312",
        "big-5" or "big5-hkscs" or "cn-big5" => "big5",
        var other => other,
    };

    /// <returns>Null for an unknown name, and for UTF-7, which no feed uses and attackers like.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            // What is called Latin-1 or ASCII is windows-1252 with its quotes and dashes in the end, as browsers know.
            return name switch
            {
                "iso-8859-1" or "us-ascii" => Get("windows-1252"),
                "utf-7" => null,
                "gb2312" => Get("gb18030"),
                _ => Get(name),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset parameter of a Content-Type, or null; <c>charset = "x"</c> and <c>charset='x'</c> are read too.</summary>
    public static string? FromContentType(string? contentType)
    {
        foreach (var parameter in (contentType ?? "").Split(';').Skip(1))
        {
            var equals = parameter.IndexOf('=');
            if (equals > 0 && parameter.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                return Normalise(parameter[(equals + 1)..]) is { Length: > 0 } name ? name : null;
            }
        }

        return null;
    }

    private static Encoding Get(string name) => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, Unreadable);
}
