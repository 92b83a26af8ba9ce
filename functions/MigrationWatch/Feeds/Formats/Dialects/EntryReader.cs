using MigrationWatch.Feeds.Formats.Dialects.Elements;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Html;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects;

/// <summary>One item or entry: the elements of RSS, Atom and CDF. The modules' are read by <see cref="EntryModules"/>.</summary>
internal sealed class EntryReader(ElementReader reader)
{
    /// <summary>Reads the current element to its end, or to the document's.</summary>
    /// <param name="next">The element was never closed, and the next entry's start tag is now the current token.</param>
    public EntryDraft Read(out bool next)
    {
        next = false;
        var xml = reader.Xml;
        var depth = xml.Depth;
        var entry = new EntryDraft();
        ReadAttributes(entry, xml);
        while (reader.Next(depth))
        {
            if (xml.Vocabulary is not Vocabulary.Native)
            {
                EntryModules.Read(reader, entry);
            }
            else if (xml.LocalName is "item" or "entry")
            {
                next = true;
                return entry;
            }
            else
            {
                ReadText(entry, xml);
            }
        }

        return entry;
    }

    private void ReadAttributes(EntryDraft entry, XmlScanner xml)
    {
        entry.Language.Offer(xml.Scopes.Language is { Length: > 0 } language ? language : null, 1);
        if (xml.AttributeCount > 0)
        {
            entry.Id.Offer(xml.Attribute("about"), 1);
            entry.Link.Offer(reader.Link(xml.Attribute("href")), 3);
            entry.Link.Offer(Links.Web(xml.Attribute("about")) is null ? null : xml.Attribute("about"), 1);
            entry.Updated.Offer(reader.Dates.Parse(xml.Attribute("lastmod")), 1);
        }
    }

    private void ReadText(EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "title":
                entry.Title.Offer(TextConstruct.Read(reader), 5);
                break;
            case "description" or "summary" or "abstract":
                OfferLanguage(entry, xml, 2);
                OfferSummary(entry, TextConstruct.Read(reader));
                break;
            case "content" or "fullitem" or "body":
                OfferLanguage(entry, xml, 3);
                entry.Link.Offer(reader.Link(xml.Attribute("src")), 1);
                entry.Content.Offer(TextConstruct.Read(reader), 4);
                break;
            case "category" or "keywords":
                var term = xml.Attribute("term") ?? xml.Attribute("label");
                entry.AddCategory(reader.Text() ?? term);
                break;
            default:
                ReadIdentity(entry, xml);
                break;
        }
    }

    private void ReadIdentity(EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "link":
                ReadLink(entry, xml);
                break;
            case "guid":
                var isPermanent = xml.Attribute("ispermalink")?.Equals("false", StringComparison.OrdinalIgnoreCase) != true;
                var guid = reader.Text();
                entry.Id.Offer(guid, 5);
                entry.Link.Offer(isPermanent && Links.Web(guid) is not null ? guid : null, 2);
                break;
            case "id":
                entry.Id.Offer(reader.Text(), 5);
                break;
            case "enclosure":
                AddEnclosure(entry.Enclosures, xml.Attribute("url"), xml);
                xml.Skip();
                break;
            case "source":
                ReadSource(entry, xml);
                break;
            default:
                ReadPeopleAndTimes(entry, xml);
                break;
        }
    }

    private void ReadPeopleAndTimes(EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "author":
                PersonConstruct.Read(reader, entry.Authors, 3);
                break;
            case "creator" or "managingeditor":
                PersonConstruct.Read(reader, entry.Authors, 2);
                break;
            case "pubdate" or "published" or "issued":
                entry.Published.Offer(reader.Date(), 5);
                break;
            case "date" or "created":
                entry.Published.Offer(reader.Date(), 3);
                break;
            case "updated" or "modified" or "lastbuilddate":
                entry.Updated.Offer(reader.Date(), 5);
                break;
            case "language":
                entry.Language.Offer(reader.Text(), 2);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void ReadLink(EntryDraft entry, XmlScanner xml)
    {
        var (rel, href, type) = (xml.Attribute("rel")?.ToLowerInvariant() ?? "alternate", xml.Attribute("href"), xml.Attribute("type"));
        if (rel == "enclosure")
        {
            AddEnclosure(entry.Enclosures, href, xml);
            xml.Skip();
            return;
        }

        var rank = rel switch { "alternate" when type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase) => 5, "alternate" => 4, "related" => 1, _ => 0 };
        entry.Link.Offer(reader.Link(href ?? reader.Text()), rank);
    }

    private void AddEnclosure(List<EnclosureDraft> enclosures, string? url, XmlScanner xml)
    {
        if (reader.Link(url) is { } link)
        {
            enclosures.Add(new EnclosureDraft(link, xml.Attribute("type"), xml.Attribute("length")));
        }
    }

    /// <summary>An item with two summaries has a short one and a long one, in that order.</summary>
    private static void OfferSummary(EntryDraft entry, PublishedText? text)
    {
        if (entry.Summary.IsSet)
        {
            entry.Content.Offer(text, 1);
        }

        entry.Summary.Offer(text, 5);
    }

    private static void OfferLanguage(EntryDraft entry, XmlScanner xml, int rank) =>
        entry.Language.Offer(xml.Scopes.Language is { Length: > 0 } language ? language : null, rank);

    private void ReadSource(EntryDraft entry, XmlScanner xml)
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth >= depth)
        {
            if (xml.Token is XmlToken.Text or XmlToken.CData && !xml.RawText.IsWhiteSpace())
            {
                entry.Source.Offer(XmlText.Decode(xml.RawText, xml).Trim(), 1);
            }
            else if (xml.Token == XmlToken.Start && xml.LocalName is "title")
            {
                entry.Source.Offer(reader.Text(), 2);
            }
            else if (xml.Token == XmlToken.Start)
            {
                xml.Skip();
            }
        }
    }
}
