using MigrationWatch.Feeds.Formats.Dialects.Elements;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects;

/// <summary>A news sitemap: addresses with Google's news elements.</summary>
internal sealed class SitemapReader(ElementReader reader)
{
    private readonly FeedDraft _feed = new();

    /// <summary>Reads the root element to its end, or to the document's.</summary>
    public FeedDraft Read()
    {
        var depth = reader.Xml.Depth;
        while (reader.Next(depth))
        {
            if (reader.Xml.LocalName is "url")
            {
                _feed.Entries.Add(ReadAddress(reader.Xml.Depth));
            }
            else
            {
                reader.Xml.Skip();
            }
        }

        return _feed;
    }

    private EntryDraft ReadAddress(int depth)
    {
        var entry = new EntryDraft();
        while (reader.Next(depth))
        {
            ReadElement(entry, reader.Xml);
        }

        return entry;
    }

    private void ReadElement(EntryDraft entry, XmlScanner xml)
    {
        switch (xml.LocalName)
        {
            case "loc" when xml.Vocabulary is Vocabulary.Sitemap or Vocabulary.Native:
                entry.Link.Offer(reader.Link(reader.Text()), 1);
                break;
            case "lastmod":
                entry.Updated.Offer(reader.Date(), 1);
                break;
            case "news" or "publication":
                break;
            case "name" when xml.Vocabulary == Vocabulary.News:
                _feed.Title.Offer(TextConstruct.Read(reader), 1);
                break;
            case "language" when xml.Vocabulary == Vocabulary.News:
                entry.Language.Offer(reader.Text(), 1);
                _feed.Language.Offer(entry.Language.Value, 1);
                break;
            case "publication_date":
                entry.Published.Offer(reader.Date(), 1);
                break;
            case "title" when xml.Vocabulary == Vocabulary.News:
                entry.Title.Offer(TextConstruct.Read(reader), 1);
                break;
            case "keywords":
                foreach (var keyword in (reader.Text() ?? "").Split(','))
                {
                    entry.AddCategory(keyword);
                }

                break;
            default:
                xml.Skip();
                break;
        }
    }
}
