using System.Buffers;

namespace MigrationWatch.Feeds.Formats.Html;

/// <summary>Where a tag, comment or script begins and ends, as browsers see it.</summary>
internal static class HtmlTag
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/><");

    /// <summary>Length of the tag or comment that the text starts with; 0 when its <c>&lt;</c> is only a less-than sign.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            var comment = text.IndexOf("-->", StringComparison.Ordinal);
            return comment < 0 ? text.Length : comment + 3;
        }

        if (text.Length < 2 || !(char.IsAsciiLetter(text[1]) || text[1] is '!' or '?' || (text[1] == '/' && text.Length > 2 && char.IsAsciiLetter(text[2]))))
        {
            return 0;
        }

        var end = text[1..].IndexOfAny('>', '<');

        // A tag cut off by a length limit ends with the text.
        return end < 0 ? text.Length : text[end + 1] == '>' ? end + 2 : end + 1;
    }

    /// <summary>The tag's name without its slash; empty for a comment.</summary>
    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag.Length > 1 && tag[1] == '/' ? 2 : 1)..];
        var end = name.IndexOfAny(NameEnds);
        return end < 0 ? name : name[..end];
    }

    /// <summary>Length of what follows a script or style start tag and is no text for people.</summary>
    public static int RawContentLength(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        var endTag = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "</script" : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style" : null;
        var end = endTag is null ? 0 : rest.IndexOf(endTag, StringComparison.OrdinalIgnoreCase);

        // Cut off in the middle of a script: nothing after it is text, just as in a browser.
        return end < 0 ? rest.Length : end;
    }
}
