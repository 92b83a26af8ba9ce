using System.Text;
using System.Text.Json;
using System.Xml;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries.Export;

/// <summary>A list as RSS 2.0 or JSON Feed 1.1, newest stored first.</summary>
internal static class FeedExport
{
    public const string RssType = "application/rss+xml; charset=utf-8";
    public const string JsonFeedType = "application/feed+json; charset=utf-8";

    public static byte[] Rss(string title, string address, ListPage page, Subject subject)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            WriteElements(xml, ("title", title), ("link", address), ("description", title));
            foreach (var entry in page.Rows.Select(row => FeedEntry.Of(row, subject)))
            {
                WriteItem(xml, entry);
            }
        }

        return output.ToArray();
    }

    public static byte[] JsonFeed(string title, string address, ListPage page, Subject subject)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, RowWriter.Json))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", title);
            json.WriteString("feed_url", address);
            json.WriteStartArray("items");
            foreach (var entry in page.Rows.Select(row => FeedEntry.Of(row, subject)))
            {
                WriteItem(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private static void WriteItem(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        WriteElements(xml, ("title", entry.Title), ("link", entry.Url), ("description", entry.Text), ("pubDate", entry.Date.ToString("R")));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteString("content_text", entry.Text);
        json.WriteString("date_published", entry.Date);
        json.WriteEndObject();
    }

    private static void WriteElements(XmlWriter xml, params (string Name, string Text)[] elements)
    {
        foreach (var (name, text) in elements)
        {
            // XML has no way to write control characters, and pages do contain them.
            xml.WriteElementString(name, string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))));
        }
    }
}
