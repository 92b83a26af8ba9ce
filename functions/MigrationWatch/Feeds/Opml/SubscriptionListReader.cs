using MigrationWatch.Feeds.Formats;
using MigrationWatch.Feeds.Formats.Charsets;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Opml;

/// <summary>Reads lists of feeds: OPML as all programs write it, FOAF blogrolls, iGoogle tabs.</summary>
public static class SubscriptionListReader
{
    /// <exception cref="FeedFormatException">The document is no list of feeds.</exception>
    public static SubscriptionList Read(ReadOnlyMemory<byte> body)
    {
        var xml = new XmlScanner(BodyDecoder.Decode(body.Span, null).Text);
        while (xml.Read())
        {
            if (xml.Token != XmlToken.Start)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "opml":
                    var opml = OpmlReader.Read(xml);
                    return new SubscriptionList(opml.Title, OpmlFeeds.In(opml), opml);
                case "rdf":
                    return new SubscriptionList(null, FoafReader.Read(xml));
                case "gadgettabml":
                    return new SubscriptionList(null, GadgetTabReader.Read(xml));
                case "html":
                    throw new FeedFormatException(FeedFormatProblem.Html, "this is a web page, not a list of feeds");
            }
        }

        throw new FeedFormatException(FeedFormatProblem.Unknown, "this is no list of feeds");
    }
}
