using System.Text;
using MigrationWatch.Feeds.Discovery;

namespace MigrationWatch.Tests.Feeds.Discovery;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Page = new("https://news.example/world/");

    [Fact]
    public void Declared_feeds_come_first_with_their_titles_then_what_the_page_links_to()
    {
        var found = OnPage("""
            <!DOCTYPE html><html><head>
            <LINK REL="alternate" TYPE="application/rss+xml" TITLE="All & more" HREF="/rss.xml">
            <link rel="alternate" hreflang="ru" href="/ru/">
            <link rel=stylesheet href=/feed.css>
            <script>if (a < b) document.write("<p>")</script>
            </head><body><a href="https://news.example/world/feed/">RSS</a> <a href="/about">About</a>
            <link rel="alternate" type="application/atom+xml" href="atom"></body></html>
            """);

        Assert.Equal(["https://news.example/rss.xml", "https://news.example/world/atom", "https://news.example/world/feed/"], found.Select(candidate => candidate.Url.AbsoluteUri));
        Assert.Equal(["All & more", null, null], found.Select(candidate => candidate.Title));
        Assert.Equal([CandidateOrigin.Declared, CandidateOrigin.Declared, CandidateOrigin.Linked], found.Select(candidate => candidate.Origin));
    }

    [Fact]
    public void The_pages_base_counts() =>
        Assert.Equal("https://static.example/feed", OnPage("<base href='https://static.example/'><link rel=alternate type=application/rss+xml href=feed>").Single().Url.AbsoluteUri);

    [Fact]
    public void Only_web_addresses_are_candidates() =>
        Assert.Empty(OnPage("<link rel=alternate type=application/rss+xml href='file:///etc/feed'><link rel=alternate type=application/rss+xml href='javascript:feed'>"));

    [Fact]
    public void Common_paths_are_tried_beside_the_page_and_at_the_root()
    {
        var guesses = FeedDiscovery.Guesses(Page).Select(candidate => candidate.Url.AbsoluteUri).ToList();

        Assert.Equal("https://news.example/world/feed/", guesses[0]);
        Assert.Contains("https://news.example/rss.xml", guesses);
        Assert.Equal(guesses.Count, guesses.Distinct().Count());
    }

    private static IReadOnlyList<FeedCandidate> OnPage(string html) => FeedDiscovery.OnPage(Encoding.UTF8.GetBytes(html), "text/html", Page);
}
