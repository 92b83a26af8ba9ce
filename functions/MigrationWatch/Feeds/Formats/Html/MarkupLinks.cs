using System.Collections.Frozen;
using System.Text;

namespace MigrationWatch.Feeds.Formats.Html;

/// <summary>Relative links inside markup made absolute, so that it can be read away from its page.</summary>
internal static class MarkupLinks
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Linking = FrozenSet.ToFrozenSet(
        ["action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "longdesc", "poster", "profile", "src", "usemap"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Absolute(string markup, Uri? address)
    {
        if (address is null || !markup.Contains('=') || !markup.Contains('<'))
        {
            return markup;
        }

        StringBuilder? rewritten = null;
        var copied = 0;
        for (var tag = markup.IndexOf('<'); tag >= 0; tag = markup.IndexOf('<', tag + 1))
        {
            var length = HtmlTag.Length(markup.AsSpan(tag));
            for (var at = 0; NextLink(markup.AsSpan(tag, length), ref at, out var value);)
            {
                var link = markup.Substring(tag + value.Start, value.Length);
                rewritten ??= new StringBuilder(markup.Length + 64);
                rewritten.Append(markup, copied, tag + value.Start - copied).Append(Links.Absolute(link, address));
                copied = tag + value.Start + value.Length;
            }

            tag += Math.Max(0, length - 1);
        }

        return rewritten is null ? markup : rewritten.Append(markup, copied, markup.Length - copied).ToString();
    }

    /// <summary>The next linking attribute whose value is relative.</summary>
    private static bool NextLink(ReadOnlySpan<char> tag, ref int at, out (int Start, int Length) value)
    {
        while (tag[at..].IndexOf('=') is >= 0 and var equals)
        {
            var name = tag.Slice(at, equals).TrimEnd();
            name = name[(name.LastIndexOfAny(" \t\r\n\"'/") + 1)..];
            value = Value(tag, at + equals + 1);
            at = Math.Min(tag.Length, value.Start + value.Length);
            var link = tag.Slice(value.Start, value.Length).Trim();
            if (link.Length > 0 && link[0] != '#' && Linking.Contains(name) && !Links.IsAbsolute(link))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    private static (int Start, int Length) Value(ReadOnlySpan<char> tag, int from)
    {
        while (from < tag.Length && char.IsWhiteSpace(tag[from]))
        {
            from++;
        }

        if (from < tag.Length && tag[from] is '"' or '\'')
        {
            var quoted = tag[(from + 1)..].IndexOf(tag[from]);
            return (from + 1, quoted < 0 ? tag.Length - from - 1 : quoted);
        }

        var bare = tag[from..].IndexOfAny(" \t\r\n>");
        return (from, bare < 0 ? tag.Length - from : bare);
    }
}
