using System.Text;
using System.Xml;

namespace MigrationWatch.Feeds.Opml;

/// <summary>A document to OPML that any program reads.</summary>
public static class OpmlWriter
{
    public static string Write(OpmlDocument document)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml");
        AppendAttributes(xml, document.Attributes);
        xml.Append(">\n  <head>\n");
        foreach (var (name, text) in document.Head.Where(element => XmlReader.IsName(element.Key)))
        {
            xml.Append("    <").Append(name).Append('>').Append(Escape(text)).Append("</").Append(name).Append(">\n");
        }

        xml.Append("  </head>\n  <body>\n");
        AppendOutlines(xml, document.Outlines, "    ");
        return xml.Append("  </body>\n</opml>\n").ToString();
    }

    private static void AppendOutlines(StringBuilder xml, IReadOnlyList<OpmlOutline> outlines, string indent)
    {
        foreach (var outline in outlines)
        {
            xml.Append(indent).Append("<outline");
            AppendAttributes(xml, outline.Attributes);
            if (outline.Children.Count == 0)
            {
                xml.Append("/>\n");
                continue;
            }

            xml.Append(">\n");
            AppendOutlines(xml, outline.Children, indent + "  ");
            xml.Append(indent).Append("</outline>\n");
        }
    }

    /// <summary>A damaged document may name an attribute twice or with signs that no name has; well-formed XML can't.</summary>
    private static void AppendAttributes(StringBuilder xml, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var (name, value) in attributes.DistinctBy(attribute => attribute.Key).Where(attribute => XmlReader.IsName(attribute.Key)))
        {
            xml.Append(' ').Append(name).Append("=\"").Append(Escape(value)).Append('"');
        }
    }

    // Line ends in attributes would come back as spaces.
    private static string Escape(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("\n", "&#10;").Replace("\r", "&#13;").Replace("\t", "&#9;").ToString();
}
