using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Opml;

/// <summary>OPML, however damaged, to a document.</summary>
internal static class OpmlReader
{
    // Folders nested deeper than this come from an attacker; what is inside is read as if it stood at this depth.
    private const int DeepestFolder = 64;

    /// <summary>Reads from the root's start tag to its end, or to the document's.</summary>
    public static OpmlDocument Read(XmlScanner xml)
    {
        List<KeyValuePair<string, string>> root = [.. xml.Attributes()];
        List<KeyValuePair<string, string>> head = [];
        List<OpmlOutline> top = [];
        var open = new Stack<(int Depth, List<OpmlOutline> Children)>([(0, top)]);
        while (xml.Read())
        {
            while (open.Count > 1 && xml.Depth < open.Peek().Depth)
            {
                open.Pop();
            }

            if (xml.Token == XmlToken.Start && xml.LocalName is "outline")
            {
                List<OpmlOutline> children = [];
                open.Peek().Children.Add(new OpmlOutline([.. xml.Attributes()], children));
                if (open.Count < DeepestFolder)
                {
                    open.Push((xml.Depth, children));
                }
            }
            else if (xml.Token == XmlToken.Start && xml.LocalName is not ("head" or "body"))
            {
                head.Add(new(xml.Name.ToString(), Text(xml)));
            }
        }

        return new OpmlDocument(root, head, top);
    }

    /// <summary>The current element's text, trimmed; reads to its end.</summary>
    internal static string Text(XmlScanner xml)
    {
        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth >= depth)
        {
            if (xml.Token is XmlToken.Text or XmlToken.CData && text.Length == 0)
            {
                text = (xml.Token == XmlToken.Text ? XmlText.Decode(xml.RawText, xml) : xml.RawText.ToString()).Trim();
            }
        }

        return text;
    }
}
