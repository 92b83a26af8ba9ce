using System.Buffers;
using MigrationWatch.Curated;

namespace MigrationWatch.Articles.Content;

/// <summary>What kind of response this is, told from its bytes and words.</summary>
internal static class PageKind
{
    private static readonly ILookup<string, string> s_marks = CuratedTable.Load("ChallengeMarks.tsv").Rows.ToLookup(row => row.Required("kind"), row => row.Required("phrase"));
    private static readonly SearchValues<string> s_challenge = SearchValues.Create([.. s_marks["challenge"]], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> s_paywall = SearchValues.Create([.. s_marks["paywall"]], StringComparison.OrdinalIgnoreCase);

    public static bool NamesChallenge(string? text) => text.AsSpan().ContainsAny(s_challenge);

    public static bool NamesPaywall(string? text) => text.AsSpan().ContainsAny(s_paywall);

    /// <summary>Whether the body is markup or text at all. Servers mislabel, so the bytes decide and the header only where they leave it open.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> body, string? contentType)
    {
        if (body.StartsWith("%PDF"u8) || body.StartsWith("PK\u0003\u0004"u8) || body is [0xff, 0xd8, 0xff, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] || body.StartsWith("GIF8"u8))
        {
            return false;
        }

        var start = body[..Math.Min(body.Length, 1024)];
        var isUtf16 = body is [0xff, 0xfe, ..] or [0xfe, 0xff, ..];
        var type = contentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        return (isUtf16 || !start.Contains((byte)0)) && (type is "" or "text/plain" || type.Contains("html", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal) || start.Contains((byte)'<'));
    }
}
