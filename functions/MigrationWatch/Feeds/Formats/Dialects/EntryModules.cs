using MigrationWatch.Feeds.Formats.Dialects.Elements;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects;

/// <summary>Elements that modules add to an entry: Dublin Core, content, Media RSS, iTunes.</summary>
internal static class EntryModules
{
    /// <summary>Reads the current element to its end, except groups, whose children come next.</summary>
    public static void Read(ElementReader reader, EntryDraft entry)
    {
        var xml = reader.Xml;
        switch (xml.Vocabulary)
        {
            case Vocabulary.DublinCore or Vocabulary.DublinCoreTerms:
                ReadDublinCore(reader, entry, xml);
                break;
            case Vocabulary.Content when xml.LocalName is "encoded":
                entry.Content.Offer(TextConstruct.Read(reader), 5);
                break;
            case Vocabulary.Xhtml when xml.LocalName is "body" or "div":
                entry.Content.Offer(TextConstruct.Read(reader), 3);
                break;
            case Vocabulary.Media:
                ReadMedia(reader, entry, xml);
                break;
            case Vocabulary.ITunes:
                ReadITunes(reader, entry, xml);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private static void ReadDublinCore(ElementReader reader, EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "title":
                entry.Title.Offer(TextConstruct.Read(reader), 4);
                break;
            case "description" or "abstract":
                entry.Summary.Offer(TextConstruct.Read(reader), 3);
                break;
            case "creator" or "author":
                PersonConstruct.Read(reader, entry.Authors, 2);
                break;
            case "publisher":
                PersonConstruct.Read(reader, entry.Authors, 1);
                break;
            case "identifier":
                entry.Id.Offer(reader.Text(), 1);
                break;
            case "language":
                entry.Language.Offer(reader.Text(), 2);
                break;
            case "subject":
                entry.AddCategory(reader.Text());
                break;
            default:
                ReadTimes(reader, entry, xml);
                break;
        }
    }

    private static void ReadTimes(ElementReader reader, EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "issued" or "available":
                entry.Published.Offer(reader.Date(), 4);
                break;
            case "date" or "created":
                entry.Published.Offer(reader.Date(), 3);
                break;
            case "modified":
                entry.Updated.Offer(reader.Date(), 4);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private static void ReadMedia(ElementReader reader, EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "group":
                break;
            case "title":
                entry.Title.Offer(TextConstruct.Read(reader), 2);
                break;
            case "description":
                entry.Summary.Offer(TextConstruct.Read(reader), 1);
                break;
            case "credit":
                PersonConstruct.Read(reader, entry.Authors, 1);
                break;
            case "content":
                if (reader.Link(xml.Attribute("url")) is { } link)
                {
                    entry.Media.Add(new EnclosureDraft(link, xml.Attribute("type"), xml.Attribute("filesize")));
                }

                xml.Skip();
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private static void ReadITunes(ElementReader reader, EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "title":
                entry.Title.Offer(TextConstruct.Read(reader), 1);
                break;
            case "summary":
                entry.Summary.Offer(TextConstruct.Read(reader), 2);
                break;
            case "subtitle":
                entry.Summary.Offer(TextConstruct.Read(reader), 1);
                break;
            case "author":
                PersonConstruct.Read(reader, entry.Authors, 1);
                break;
            case "category" when xml.Attribute("text") is { } category:
                // Not skipped: a narrower category may stand inside.
                entry.AddCategory(category);
                break;
            default:
                xml.Skip();
                break;
        }
    }
}
