using System.Collections.Frozen;
using System.Text;
using MigrationWatch.Feeds.Formats.Xml.Characters;

namespace MigrationWatch.Feeds.Formats.Html;

/// <summary>A snippet of HTML, as feeds put it into titles and summaries, to one line of text for people. Linear, never throws.</summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
            "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string From(string markup)
    {
        var text = Pass(markup);

        // Escaped twice, as many publishing systems do: what was markup is markup once more.
        return text.Contains('&') || text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) ? Pass(text) : text;
    }

    /// <summary>White space collapsed, nothing else touched.</summary>
    public static string Plain(string text)
    {
        if (!HasSpaceToCollapse(text))
        {
            return text;
        }

        var collapsed = new StringBuilder(text.Length);
        AppendCollapsed(collapsed, text);
        return Finish(collapsed);
    }

    private static string Pass(string markup)
    {
        if (markup.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return Plain(markup);
        }

        var text = new StringBuilder(markup.Length);
        var rest = markup.AsSpan();
        while (rest.IndexOfAny('<', '&') is >= 0 and var mark)
        {
            AppendCollapsed(text, rest[..mark]);
            rest = rest[mark..];
            rest = rest[(rest[0] == '<' ? Tag(text, rest) : Entity(text, rest))..];
        }

        AppendCollapsed(text, rest);
        return Finish(text);
    }

    private static int Entity(StringBuilder text, ReadOnlySpan<char> rest)
    {
        var length = EntityReference.Match(rest, out var value);
        AppendCollapsed(text, length == 0 ? "&" : value);
        return Math.Max(1, length);
    }

    /// <returns>How much to step over.</returns>
    private static int Tag(StringBuilder text, ReadOnlySpan<char> rest)
    {
        var length = HtmlTag.Length(rest);
        if (length == 0)
        {
            text.Append('<');
            return 1;
        }

        var name = HtmlTag.Name(rest[..length]);
        if (name.Length > 0 && !name.StartsWith('!') && !Inline.Contains(name))
        {
            AppendCollapsed(text, " ");
        }

        return length + (rest[1] == '/' ? 0 : HtmlTag.RawContentLength(name, rest[length..]));
    }

    private static void AppendCollapsed(StringBuilder text, ReadOnlySpan<char> piece)
    {
        while (piece.Length > 0)
        {
            var word = 0;
            while (word < piece.Length && !IsSpace(piece[word]))
            {
                word++;
            }

            text.Append(piece[..word]);
            if (word < piece.Length && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }

            piece = piece[Math.Min(piece.Length, word + 1)..];
        }
    }

    private static string Finish(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text.ToString();
    }

    private static bool HasSpaceToCollapse(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (IsSpace(c) && (c != ' ' || before == ' '))
            {
                return true;
            }

            before = c;
        }

        return before == ' ' && text.Length > 0;
    }

    private static bool IsSpace(char c) => c <= ' ' || c is '\u00a0' or '\u2028' or '\u2029' or '\u0085';
}
