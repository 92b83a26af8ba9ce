using System.Buffers;
using System.Text;

namespace MigrationWatch.Feeds.Formats.Charsets;

/// <summary>UTF-8 with a few bytes of something else: a database pasted from several sources, or a text cut inside a letter.</summary>
internal static class MixedUtf8
{
    /// <summary>At least four good letters to one bad byte.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> body)
    {
        var (good, bad) = (0, 0);
        while (!body.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(body, out var rune, out var length);
            good += status == OperationStatus.Done && rune.Value > 127 ? 1 : 0;
            bad += status == OperationStatus.Done ? 0 : 1;
            body = body[length..];
        }

        return good >= 4 * bad;
    }

    /// <summary>Bad bytes are read as windows-1252: a stray quote or dash is right, a half letter is no worse than a replacement mark.</summary>
    public static string Decode(ReadOnlySpan<byte> body)
    {
        var text = new StringBuilder(body.Length);
        var windows = Charset.Find("windows-1252")!;
        var start = 0;
        for (var at = 0; at < body.Length;)
        {
            if (Rune.DecodeFromUtf8(body[at..], out _, out var length) != OperationStatus.Done)
            {
                text.Append(Encoding.UTF8.GetString(body[start..at])).Append(windows.GetString(body.Slice(at, length)));
                start = at + length;
            }

            at += length;
        }

        return text.Append(Encoding.UTF8.GetString(body[start..])).ToString();
    }
}
