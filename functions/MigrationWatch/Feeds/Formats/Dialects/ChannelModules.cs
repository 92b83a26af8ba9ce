using System.Globalization;
using MigrationWatch.Feeds.Formats.Dialects.Elements;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects;

/// <summary>Elements that modules add to the channel: Dublin Core, iTunes, syndication.</summary>
internal static class ChannelModules
{
    /// <summary>Reads the current element to its end.</summary>
    public static void Read(ElementReader reader, FeedDraft feed)
    {
        var xml = reader.Xml;
        switch (xml.Vocabulary)
        {
            case Vocabulary.DublinCore or Vocabulary.DublinCoreTerms:
                ReadDublinCore(reader, feed, xml);
                break;
            case Vocabulary.ITunes:
                ReadITunes(reader, feed, xml);
                break;
            case Vocabulary.Syndication when xml.LocalName is "updateperiod":
                feed.UpdatePeriod = reader.Text();
                break;
            case Vocabulary.Syndication when xml.LocalName is "updatefrequency":
                feed.UpdateFrequency = int.TryParse(reader.Text(), CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private static void ReadDublinCore(ElementReader reader, FeedDraft feed, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "title":
                feed.Title.Offer(TextConstruct.Read(reader), 2);
                break;
            case "description":
                feed.Description.Offer(TextConstruct.Read(reader), 2);
                break;
            case "language":
                feed.Language.Offer(reader.Text(), 2);
                break;
            case "rights":
                feed.Copyright.Offer(TextConstruct.Read(reader), 2);
                break;
            case "creator" or "author":
                PersonConstruct.Read(reader, feed.Authors, 2);
                break;
            case "publisher":
                PersonConstruct.Read(reader, feed.Authors, 1);
                break;
            case "date" or "modified" or "issued":
                feed.Updated.Offer(reader.Date(), 2);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private static void ReadITunes(ElementReader reader, FeedDraft feed, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "title":
                feed.Title.Offer(TextConstruct.Read(reader), 1);
                break;
            case "summary" or "subtitle":
                feed.Description.Offer(TextConstruct.Read(reader), 1);
                break;
            case "author":
                PersonConstruct.Read(reader, feed.Authors, 2);
                break;
            default:
                xml.Skip();
                break;
        }
    }
}
