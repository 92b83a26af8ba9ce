using System.Globalization;
using System.Text;
using System.Xml;
using MigrationWatch.Digests;

namespace MigrationWatch.Pages.Digests;

/// <summary>RSS 2.0 of the digests, an item a day.</summary>
internal static class DigestFeedWriter
{
    /// <param name="site">Scheme and host that readers use, without a slash at the end.</param>
    public static string Write(IReadOnlyList<DigestIndexEntry> digests, string site)
    {
        var buffer = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Writer(buffer), new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", "MigrationWatch daily digest");
            xml.WriteElementString("link", $"{site}/api/digest");
            xml.WriteElementString("description", "News on migration between Russia, Central Asia and the Caucasus, one digest a day.");
            xml.WriteElementString("language", "en");
            foreach (var digest in digests.Where(digest => digest.Stories > 0).Take(60))
            {
                WriteItem(xml, digest, $"{site}/api/digest/{DigestStore.Name(digest.Date)}");
            }
        }

        return buffer.ToString();
    }

    private static void WriteItem(XmlWriter xml, DigestIndexEntry digest, string address)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", $"{digest.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {Printable(digest.Headline)}");
        xml.WriteElementString("link", address);
        xml.WriteElementString("guid", address);
        xml.WriteElementString("pubDate", digest.Date.ToDateTime(TimeOnly.MinValue).ToString("R", CultureInfo.InvariantCulture));
        xml.WriteElementString("description", $"{digest.Stories} stories.");
        xml.WriteEndElement();
    }

    /// <summary>Without the control characters that some feeds leave in titles: XML can't hold them.</summary>
    private static string Printable(string? text) => string.Concat((text ?? "").Where(character => (XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))));

    /// <summary>A StringWriter calls itself UTF-16, and the declaration would say so.</summary>
    private sealed class Utf8Writer(StringBuilder buffer) : StringWriter(buffer, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
