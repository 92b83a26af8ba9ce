using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace MigrationWatch.Feeds.Formats;

/// <summary>Reads a feed of any kind. Has no state; one instance serves all threads.</summary>
public sealed class FeedParser
{
    /// <exception cref="FeedFormatException">The document is no feed at all.</exception>
    public Feed Parse(FeedDocument document)
    {
        var root = Load(document);
        var channel = root.Elements().FirstOrDefault(child => child.Name.LocalName == "channel") ?? root;
        var items = root.Descendants().Where(element => element.Name.LocalName is "item" or "entry");
        return new Feed
        {
            Title = Value(channel, "title"),
            Link = Link(channel),
            Description = Value(channel, "description") ?? Value(channel, "subtitle"),
            Language = Value(channel, "language"),
            Entries = [.. items.Select(Entry)],
        };
    }

    private static XElement Load(FeedDocument document)
    {
        try
        {
            return XDocument.Load(new MemoryStream(document.Body.ToArray())).Root!;
        }
        catch (XmlException exception)
        {
            throw new FeedFormatException(FeedFormatProblem.Unknown, exception.Message);
        }
    }

    private static FeedEntry Entry(XElement item) => new()
    {
        Id = Value(item, "guid") ?? Value(item, "id"),
        Link = Link(item),
        Title = Value(item, "title"),
        Summary = Value(item, "description") ?? Value(item, "summary"),
        Content = Value(item, "encoded") ?? Value(item, "content"),
        Author = Value(item, "author") ?? Value(item, "creator"),
        Published = Date(item, "pubDate") ?? Date(item, "published"),
        Updated = Date(item, "updated"),
    };

    private static string? Value(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim();

    private static string? Link(XElement parent) =>
        parent.Elements().Where(child => child.Name.LocalName == "link").Select(link => link.Attribute("href")?.Value ?? link.Value.Trim()).FirstOrDefault();

    private static DateTimeOffset? Date(XElement parent, string name) =>
        DateTimeOffset.TryParse(Value(parent, name), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
