using System.Globalization;
using MigrationWatch.Feeds.Formats.Dialects.Elements;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects;

/// <summary>What stands around the entries: the elements of RSS's channel, Atom's feed and CDF's channel.</summary>
internal sealed class ChannelReader(ElementReader reader)
{
    private readonly FeedDraft _feed = new();
    private readonly EntryReader _entries = new(reader);

    /// <summary>Reads the root element to its end, or to the document's.</summary>
    public FeedDraft Read()
    {
        var xml = reader.Xml;
        var depth = xml.Depth;
        ReadAttributes();
        while (reader.Next(depth))
        {
            ReadElement(xml);
        }

        return _feed;
    }

    private void ReadElement(XmlScanner xml)
    {
        switch (xml.Vocabulary)
        {
            case Vocabulary.Native or Vocabulary.Rdf or Vocabulary.Sitemap:
                ReadCore(xml);
                break;
            default:
                ChannelModules.Read(reader, _feed);
                break;
        }
    }

    private void ReadCore(XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "item" or "entry":
                for (var next = true; next;)
                {
                    _feed.Entries.Add(_entries.Read(out next));
                }

                break;
            case "channel":
                // Its children are read as if they were the root's: RSS 1.0 keeps the items outside, damaged feeds the title.
                ReadAttributes();
                break;
            case "title":
                _feed.Title.Offer(TextConstruct.Read(reader), 3);
                break;
            case "description" or "subtitle" or "tagline" or "abstract":
                _feed.Description.Offer(TextConstruct.Read(reader), 3);
                break;
            case "link":
                ReadLink(xml);
                break;
            case "id":
                _feed.Id.Offer(reader.Text(), 3);
                break;
            case "language":
                _feed.Language.Offer(reader.Text(), 3);
                break;
            case "copyright" or "rights":
                _feed.Copyright.Offer(TextConstruct.Read(reader), 3);
                break;
            default:
                ReadPeopleAndTimes(xml);
                break;
        }
    }

    private void ReadPeopleAndTimes(XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "author" or "managingeditor" or "editor":
                PersonConstruct.Read(reader, _feed.Authors, 3);
                break;
            case "webmaster":
                PersonConstruct.Read(reader, _feed.Authors, 1);
                break;
            case "updated" or "modified" or "lastbuilddate":
                _feed.Updated.Offer(reader.Date(), 3);
                break;
            case "pubdate" or "date":
                _feed.Updated.Offer(reader.Date(), 1);
                break;
            default:
                ReadHint(xml);
                break;
        }
    }

    private void ReadHint(XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "ttl":
                _feed.Ttl = int.TryParse(reader.Text(), CultureInfo.InvariantCulture, out var minutes) ? minutes : null;
                break;
            case "skiphours" or "skipdays":
                // Their children are read as if they were the channel's.
                break;
            case "hour":
                if (int.TryParse(reader.Text(), CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24)
                {
                    _feed.SkipHours.Add(hour % 24);
                }

                break;
            case "day":
                if (Enum.TryParse<DayOfWeek>(reader.Text(), ignoreCase: true, out var day) && Enum.IsDefined(day))
                {
                    _feed.SkipDays.Add(day);
                }

                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void ReadLink(XmlScanner xml)
    {
        var (rel, href) = (xml.Attribute("rel")?.ToLowerInvariant() ?? "alternate", xml.Attribute("href"));
        var inner = reader.Text();
        var link = reader.Link(href ?? inner);
        if (rel == "hub")
        {
            _feed.Hub.Offer(link, 1);
        }
        else if (rel == "alternate" && link is not null)
        {
            _feed.Link.Offer(link, 3);
            reader.FeedLink ??= Links.Web(link);
        }
    }

    private void ReadAttributes()
    {
        var xml = reader.Xml;
        _feed.Language.Offer(xml.Scopes.Language is { Length: > 0 } language ? language : null, 1);
        _feed.Updated.Offer(reader.Dates.Parse(xml.Attribute("lastmod")), 1);
        _feed.Link.Offer(reader.Link(xml.Attribute("href")), 1);
    }
}
