using System.Text;
using System.Text.Unicode;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects.Elements;

/// <summary>Titles, summaries, contents: elements that may hold plain text, escaped HTML, XHTML or base64, by attributes or by habit.</summary>
internal static class TextConstruct
{
    /// <summary>Reads the current element to its end. Null when it is empty.</summary>
    public static PublishedText? Read(ElementReader reader)
    {
        var type = reader.Xml.Attribute("type")?.ToLowerInvariant();
        var isBase64 = reader.Xml.Attribute("mode") == "base64" || IsBinary(type);
        var address = reader.Base;
        var value = reader.Content(out var hasElements);
        if (value.Length == 0)
        {
            return null;
        }

        if (hasElements)
        {
            return new PublishedText(MarkupLinks.Absolute(Inline(value, type, reader.Xml), address));
        }

        value = isBase64 ? FromBase64(value) : value;
        var isPlain = type is "text" or "text/plain" && !isBase64;
        return new PublishedText(isPlain ? value : MarkupLinks.Absolute(value, address), isPlain);
    }

    private static string Inline(string markup, string? type, XmlScanner xml)
    {
        if (type is not ("xhtml" or "html"))
        {
            return markup;
        }

        // TypePad wraps escaped HTML into an XHTML div and calls the whole html.
        var inner = InnerMarkup.Unwrap(markup);
        return type == "html" && inner.Length < markup.Length && !inner.Contains('<') ? XmlText.Decode(inner, xml) : inner;
    }

    private static bool IsBinary(string? type) => type is not null && type.Contains('/')
        && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal);

    /// <summary>A short word can be base64 by chance; what it decodes to is then no UTF-8.</summary>
    private static string FromBase64(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes, 0, length).Trim()
            : value;
    }
}
