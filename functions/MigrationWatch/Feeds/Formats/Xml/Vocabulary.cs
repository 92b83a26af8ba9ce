using System.Collections.Frozen;

namespace MigrationWatch.Feeds.Formats.Xml;

/// <summary>The namespaces that feeds use, several addresses of one meaning taken together.</summary>
internal enum Vocabulary : byte
{
    /// <summary>No namespace, or one of RSS, Atom, CDF: feeds mix them freely, so their elements share one meaning.</summary>
    Native,
    Rdf,
    DublinCore,
    DublinCoreTerms,
    Content,
    Media,
    ITunes,
    Syndication,
    Xhtml,
    Xml,
    News,
    Sitemap,
    Other,
}

internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary>.AlternateLookup<ReadOnlySpan<char>> ByAddress = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Native,
        ["http://backend.userland.com/rss"] = Vocabulary.Native,
        ["http://blogs.law.harvard.edu/tech/rss"] = Vocabulary.Native,
        ["http://purl.org/rss/1.0"] = Vocabulary.Native,
        ["http://my.netscape.com/rdf/simple/0.9"] = Vocabulary.Native,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabulary.Native,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Native,
        ["http://example.com/newformat#"] = Vocabulary.Native,
        ["http://example.com/necho"] = Vocabulary.Native,
        ["http://purl.org/echo"] = Vocabulary.Native,
        ["uri/of/echo/namespace#"] = Vocabulary.Native,
        ["http://purl.org/pie"] = Vocabulary.Native,
        ["http://purl.org/atom/ns#"] = Vocabulary.Native,
        ["http://www.w3.org/2005/atom"] = Vocabulary.Native,
        ["http://purl.org/rss/1.0/modules/rss091#"] = Vocabulary.Native,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabulary.Rdf,
        ["http://purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/elements/1.0"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/terms"] = Vocabulary.DublinCoreTerms,
        ["http://purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["http://search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://video.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://search.yahoo.com/rss"] = Vocabulary.Media,
        ["http://www.rssboard.org/media-rss"] = Vocabulary.Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.ITunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Vocabulary.ITunes,
        ["http://www.google.com/schemas/play-podcasts/1.0"] = Vocabulary.ITunes,
        ["http://purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["http://www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["http://www.w3.org/xml/1998/namespace"] = Vocabulary.Xml,
        ["http://www.google.com/schemas/sitemap-news/0.9"] = Vocabulary.News,
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = Vocabulary.Sitemap,
        ["http://www.google.com/schemas/sitemap/0.84"] = Vocabulary.Sitemap,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <remarks>Trailing slashes come and go, and https stands where only http was ever registered.</remarks>
    public static Vocabulary OfAddress(ReadOnlySpan<char> address)
    {
        address = address.Trim().TrimEnd('/');
        if (ByAddress.TryGetValue(address, out var known))
        {
            return known;
        }

        return address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && ByAddress.TryGetValue(string.Concat("http", address[5..]), out known) ? known : Vocabulary.Other;
    }

    /// <summary>What a prefix means when the document forgot to declare it.</summary>
    public static Vocabulary OfUndeclared(ReadOnlySpan<char> prefix) => prefix switch
    {
        "" or "atom" or "atom10" or "a10" or "rss" => Vocabulary.Native,
        "rdf" => Vocabulary.Rdf,
        "dc" => Vocabulary.DublinCore,
        "dcterms" => Vocabulary.DublinCoreTerms,
        "content" => Vocabulary.Content,
        "media" => Vocabulary.Media,
        "itunes" or "googleplay" => Vocabulary.ITunes,
        "sy" => Vocabulary.Syndication,
        "xhtml" or "html" => Vocabulary.Xhtml,
        "xml" => Vocabulary.Xml,
        "news" => Vocabulary.News,
        _ => Vocabulary.Other,
    };
}
