using MigrationWatch.Feeds.Formats.Charsets;
using MigrationWatch.Feeds.Formats.Html;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Discovery;

/// <summary>From a site's page to the addresses where its feeds may be. Fetches nothing.</summary>
public static class FeedDiscovery
{
    // A page that links more feeds than this is a directory of feeds; its reader should choose one there.
    private const int MaximumCandidates = 50;

    private static readonly string[] FeedTypes = ["rss", "atom", "rdf", "feed+json", "text/xml", "application/xml"];

    // WordPress, Drupal, Blogger, Hugo, Ghost, Bitrix and their like, in the order of how often they are right.
    private static readonly string[] CommonPaths =
        ["feed/", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed", "rss/", "feeds/posts/default", "?feed=rss2", "feed.json", "export/rss2/index.xml", "news-sitemap.xml"];

    /// <summary>What the page declares, then what it links to.</summary>
    /// <param name="page">The page's final address.</param>
    public static IReadOnlyList<FeedCandidate> OnPage(ReadOnlyMemory<byte> body, string? contentType, Uri page)
    {
        var found = new List<FeedCandidate>();
        var xml = new XmlScanner(BodyDecoder.Decode(body.Span, contentType).Text);
        var address = page;
        while (found.Count < MaximumCandidates && xml.Read())
        {
            if (xml.Token != XmlToken.Start)
            {
                continue;
            }

            if (xml.LocalName is "base")
            {
                address = Links.Web(Links.Absolute(xml.Attribute("href") ?? "", page)) ?? address;
            }
            else if (xml.LocalName is "link" or "a" && Candidate(xml, address) is { } candidate)
            {
                found.Add(candidate);
            }
        }

        return [.. found.OrderBy(candidate => candidate.Origin).DistinctBy(candidate => candidate.Url)];
    }

    /// <summary>Addresses worth a try when the page names none: beside the page first, then at the site's root.</summary>
    public static IReadOnlyList<FeedCandidate> Guesses(Uri page)
    {
        var folder = new Uri(page, page.AbsolutePath.EndsWith('/') ? page.AbsolutePath : page.AbsolutePath + "/");
        var root = new Uri(page, "/");
        return [.. CommonPaths.Select(path => new Uri(folder, path)).Concat(CommonPaths.Select(path => new Uri(root, path)))
            .Distinct().Select(url => new FeedCandidate(url, null, CandidateOrigin.Guessed))];
    }

    private static FeedCandidate? Candidate(XmlScanner xml, Uri address)
    {
        if (xml.Attribute("href") is not { } href || Links.Web(Links.Absolute(href, address)) is not { } url)
        {
            return null;
        }

        if (xml.LocalName is "a")
        {
            return LooksLikeFeed(url) ? new FeedCandidate(url, null, CandidateOrigin.Linked) : null;
        }

        var relations = (xml.Attribute("rel") ?? "").Split(' ');
        var type = xml.Attribute("type") ?? "";
        var isFeed = relations.Contains("feed", StringComparer.OrdinalIgnoreCase)
            || (relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) && FeedTypes.Any(known => type.Contains(known, StringComparison.OrdinalIgnoreCase)));
        return isFeed ? new FeedCandidate(url, xml.Attribute("title"), CandidateOrigin.Declared) : null;
    }

    private static bool LooksLikeFeed(Uri url)
    {
        var last = url.AbsolutePath.TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return last is "feed" or "rss" or "atom" or "rss2" or "feed.xml" or "index.rdf" or "feed.json" or "atom.xml"
            || last.EndsWith(".rss", StringComparison.Ordinal) || last.EndsWith(".atom", StringComparison.Ordinal)
            || (last.Contains("rss", StringComparison.Ordinal) && last.EndsWith("xml", StringComparison.Ordinal));
    }
}
