using System.Text;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Finding;
using MigrationWatch.Feeds.Opml;
using MigrationWatch.Feeds.State;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds;

public sealed class FeedFinderTests() : PollingTest("/paused")
{
    [Fact]
    public async Task Address_of_a_feed_is_found_itself()
    {
        Newsroom.Serve("/feed", Newsroom.Rss("One", "Two"));

        var found = Assert.Single(await FindAsync("/feed"));

        Assert.Equal("The Oxus Courier", found.Title);
        Assert.Equal(2, found.Entries);
    }

    [Fact]
    public async Task Feed_that_the_page_declares_is_found_and_a_dead_link_is_not()
    {
        Newsroom.Serve("/", """
            <html><head><link rel="alternate" type="application/rss+xml" href="/dead.xml"><link rel="alternate" type="application/rss+xml" title="News" href="/news.xml"></head></html>
            """, contentType: "text/html");
        Newsroom.Serve("/news.xml", Newsroom.Rss("One"));

        Assert.EndsWith("/news.xml", Assert.Single(await FindAsync("/")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_in_a_usual_place_is_found_when_the_page_names_none()
    {
        Newsroom.Serve("/", "<html><body>Welcome</body></html>", contentType: "text/html");
        Newsroom.Serve("/rss.xml", Newsroom.Rss("One"));

        Assert.EndsWith("/rss.xml", Assert.Single(await FindAsync("/")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_without_a_feed_gives_none() =>
        Assert.Empty(await FindAsync("/"));

    [Fact]
    public async Task Paused_feed_is_polled_again_when_somebody_resumes_it()
    {
        Newsroom.Status("/paused", 410);
        await SweepAsync();
        Newsroom.Serve("/paused", Newsroom.Rss("Back"));

        Assert.True(await Get<FeedStateStore>().ResumeAsync("paused", Cancellation));
        Assert.Equal(1, await SweepAsync());

        var state = await StateAsync("paused");
        Assert.Null(state.Paused);
        Assert.Empty(state.Alerts);
        Assert.Single(await AnnouncedAsync());
    }

    [Fact]
    public void Import_takes_what_it_can_and_says_what_it_could_not()
    {
        const string opml = """<opml version="2.0"><body><outline text="Good" xmlUrl="https://a.example/f"/><outline text="Bad" xmlUrl="feed:nowhere"/></body></opml>""";

        var import = SubscriptionImport.Read(SubscriptionListReader.Read(Encoding.UTF8.GetBytes(opml)));

        Assert.Equal("Good", Assert.Single(import.Feeds).Name);
        Assert.StartsWith("Bad: ", Assert.Single(import.Refused), StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<FoundFeed>> FindAsync(string path) => Get<FeedFinder>().FindAsync(new Uri(Newsroom.Address(path)), Cancellation);
}
