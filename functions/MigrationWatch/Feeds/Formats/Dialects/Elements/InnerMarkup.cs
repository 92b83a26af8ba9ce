using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects.Elements;

/// <summary>Markup written into a feed as elements rather than as text.</summary>
internal static class InnerMarkup
{
    /// <summary>All up to the end of the element at this depth, as written but without CDATA marks and XHTML's prefix.</summary>
    /// <param name="start">Where the element's content starts.</param>
    public static string Read(XmlScanner xml, int depth, int start)
    {
        string? prefix = null;
        do
        {
            if (xml.Token == XmlToken.Start && prefix is null && xml.Vocabulary == Vocabulary.Xhtml && xml.Name.IndexOf(':') is > 0 and var colon)
            {
                prefix = xml.Name[..(colon + 1)].ToString();
            }
        }
        while (xml.Read() && xml.Depth >= depth);

        var markup = xml.Source(start, xml.TokenStart).Trim().ToString();
        if (markup.Contains("<![CDATA[", StringComparison.Ordinal))
        {
            markup = markup.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        }

        return prefix is null ? markup : markup.Replace("<" + prefix, "<", StringComparison.Ordinal).Replace("</" + prefix, "</", StringComparison.Ordinal);
    }

    /// <summary>The content of the one <c>div</c> that Atom wants around XHTML; what is not so wrapped stays as it is.</summary>
    public static string Unwrap(string markup)
    {
        if (!markup.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || !markup.EndsWith("</div>", StringComparison.OrdinalIgnoreCase))
        {
            return markup;
        }

        var start = markup.IndexOf('>') + 1;
        return start > 4 && markup[start - 2] != '/' && IsWhole(markup, start) ? markup[start..^6].Trim() : markup;
    }

    /// <summary>Whether the div that starts the markup is the one that ends it.</summary>
    private static bool IsWhole(string markup, int from)
    {
        var open = 1;
        for (var at = markup.IndexOf("div", from, StringComparison.OrdinalIgnoreCase); at > 0; at = markup.IndexOf("div", at + 3, StringComparison.OrdinalIgnoreCase))
        {
            open += markup[at - 1] == '<' ? 1 : at > 1 && markup[at - 1] == '/' && markup[at - 2] == '<' ? -1 : 0;
            if (open == 0)
            {
                return at == markup.Length - 4;
            }
        }

        return false;
    }
}
