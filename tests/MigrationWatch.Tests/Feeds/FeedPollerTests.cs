using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds;

public sealed class FeedPollerTests() : PollingTest("/courier")
{
    [Fact]
    public async Task New_entries_are_announced_with_what_the_feed_says_of_them()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("Kazakhstan counts arrivals"));

        await SweepAsync();

        var item = Assert.Single(await AnnouncedAsync());
        Assert.Equal("Kazakhstan counts arrivals", item.Title);
        Assert.Equal("courier", item.FeedId);
        Assert.Equal("https://courier.example/Kazakhstan%20counts%20arrivals", item.Url);
        Assert.Equal(Start, item.FirstSeen);
    }

    [Fact]
    public async Task Unchanged_feed_is_asked_for_conditionally_and_announces_nothing()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One", "Two"), etag: "W/\"7 \"", lastModified: "Wed, 18 Nov 2026 8:00:00 GMT");
        await SweepAsync();
        await AnnouncedAsync();

        await PollAgainAsync("courier");

        var again = Newsroom.Requests("/courier")[^1];
        Assert.Equal("W/\"7 \"", again.Header("If-None-Match"));
        Assert.Equal("Wed, 18 Nov 2026 8:00:00 GMT", again.Header("If-Modified-Since"));
        Assert.Empty(await AnnouncedAsync());
    }

    [Fact]
    public async Task Same_bytes_without_validators_announce_nothing()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One"));
        await SweepAsync();
        await AnnouncedAsync();

        await PollAgainAsync("courier");

        Assert.Equal(2, Newsroom.Requests("/courier").Count);
        Assert.Empty(await AnnouncedAsync());
    }

    [Fact]
    public async Task Feed_is_not_polled_before_it_is_due()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One"));

        Assert.Equal(1, await SweepAsync());
        Assert.Equal(0, await SweepAsync());
    }
}
