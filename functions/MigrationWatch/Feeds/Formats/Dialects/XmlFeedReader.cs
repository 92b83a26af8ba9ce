using MigrationWatch.Feeds.Formats.Dates;
using MigrationWatch.Feeds.Formats.Dialects.Elements;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects;

/// <summary>RSS of all ages, Atom, CDF and news sitemaps. Feeds mix them, so one reader knows all their elements.</summary>
internal sealed class XmlFeedReader(string text, Uri? address, FeedDates dates)
{
    private readonly ElementReader _reader = new(text, address, dates);

    /// <summary>The first element's name when no feed was found; empty when there was none.</summary>
    public string Root { get; private set; } = "";

    public bool LooksLikeHtml { get; private set; }

    /// <returns>Null when there is no feed in the text.</returns>
    public FeedDraft? Read()
    {
        var xml = _reader.Xml;
        while (xml.Read())
        {
            if (xml.Token == XmlToken.Start && ReadRoot() is { } feed)
            {
                feed.Warnings.AddRange(xml.Damage.Words());
                return feed;
            }

            if (xml.Token == XmlToken.Text && !xml.RawText.Trim('\ufeff').IsWhiteSpace())
            {
                xml.Damage |= XmlDamage.LeadingJunk;
            }
        }

        return null;
    }

    private FeedDraft? ReadRoot()
    {
        var xml = _reader.Xml;
        switch (xml.LocalName)
        {
            case "rss" or "rdf":
            case "feed" or "channel" when !LooksLikeHtml && xml.Vocabulary is not (Vocabulary.Xhtml or Vocabulary.Other):
                return new ChannelReader(_reader).Read();
            case "urlset":
                return new SitemapReader(_reader).Read();
            default:
                LooksLikeHtml |= xml.LocalName is "html" || (Root.Length == 0 && xml.LocalName is "head" or "body");
                Root = Root.Length == 0 ? xml.Name.ToString() : Root;
                xml.Damage |= XmlDamage.LeadingJunk;
                return null;
        }
    }
}
