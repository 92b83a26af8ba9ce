using Azure;
using Azure.Storage.Queues;
using MigrationWatch.Feeds;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds;

public sealed class FeedPollerTests() : PollingTest("/courier", "/wire")
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
    public async Task Entries_of_a_first_document_count_on_the_day_that_they_were_published_or_updated()
    {
        Newsroom.Serve("/courier", "<feed xmlns='http://www.w3.org/2005/Atom'><title>C</title><id>c</id>"
            + "<entry><id>a</id><title>Today</title><updated>2026-11-18T07:00:00Z</updated></entry>"
            + "<entry><id>b</id><title>Yesterday</title><published>2026-11-17T07:00:00Z</published><updated>2026-11-18T08:00:00Z</updated></entry></feed>");

        await SweepAsync();

        var volume = (await StateAsync("courier")).Volume;
        Assert.Equal((1, 1), (volume.On(new DateOnly(2026, 11, 18)), volume.On(new DateOnly(2026, 11, 17))));
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
    public async Task Of_a_changed_feed_only_the_new_entry_is_announced()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One", "Two"));
        await SweepAsync();
        await AnnouncedAsync();

        Newsroom.Serve("/courier", Newsroom.Rss("Three", "One", "Two"));
        await PollAgainAsync("courier");

        Assert.Equal("Three", Assert.Single(await AnnouncedAsync()).Title);
    }

    [Fact]
    public async Task Entry_that_left_the_feed_and_comes_back_is_not_new()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One"));
        await SweepAsync();
        Newsroom.Serve("/courier", Newsroom.Rss("Two"));
        await PollAgainAsync("courier");
        await AnnouncedAsync();

        Newsroom.Serve("/courier", Newsroom.Rss("One", "Two"));
        await PollAgainAsync("courier");

        Assert.Empty(await AnnouncedAsync());
    }

    [Fact]
    public async Task Edited_entry_is_announced_again_under_the_same_article()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One"));
        await SweepAsync();
        var first = Assert.Single(await AnnouncedAsync());

        Newsroom.Serve("/courier", Newsroom.Rss("One").Replace("Text of One", "Corrected text of One", StringComparison.Ordinal));
        await PollAgainAsync("courier");

        var edited = Assert.Single(await AnnouncedAsync());
        Assert.Equal(first.ArticleId, edited.ArticleId);
        Assert.Equal("Corrected text of One.", edited.Summary);
    }

    [Fact]
    public async Task Entries_without_guid_and_link_keep_their_identity()
    {
        const string item = "<item><title>Border closed</title><pubDate>Wed, 18 Nov 2026 08:00:00 GMT</pubDate><description>At noon.</description></item>";
        Newsroom.Serve("/courier", Channel(item));
        await SweepAsync();
        var first = Assert.Single(await AnnouncedAsync());

        Newsroom.Serve("/courier", Channel("<item><title>Border open</title></item>" + item));
        await PollAgainAsync("courier");
        var second = Assert.Single(await AnnouncedAsync());

        Assert.Equal("Border open", second.Title);
        Assert.StartsWith("urn:migrationwatch:courier:", first.Url, StringComparison.Ordinal);
        Assert.NotEqual(first.ArticleId, second.ArticleId);
        Assert.Matches("^[0-9a-f]{24}$", first.ArticleId);
    }

    [Fact]
    public async Task Story_in_two_feeds_is_one_article_with_an_item_from_each()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One"));
        Newsroom.Serve("/wire", Newsroom.Rss("One").Replace("/One</link>", "/One?utm_source=rss#top</link>", StringComparison.Ordinal));

        await SweepAsync();

        var items = await AnnouncedAsync();
        Assert.Single(items.Select(item => item.ArticleId).Distinct());
        Assert.Equal(["courier", "wire"], items.Select(item => item.FeedId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Entry_twice_in_one_document_is_announced_once()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One", "One"));

        await SweepAsync();

        Assert.Single(await AnnouncedAsync());
    }

    [Theory]
    [InlineData("mailto:editor@courier.example")]
    [InlineData("https://")]
    [InlineData("https://www../x")]
    [InlineData("http://[::1")]
    [InlineData("/relative only")]
    [InlineData("javascript:alert(1)")]
    public async Task Link_that_is_no_web_address_does_not_stop_the_feed(string link)
    {
        Newsroom.Serve("/courier", Channel($"<item><guid isPermaLink=\"false\">7</guid><title>Odd</title><link>{link}</link></item><item><title>Plain</title></item>"));

        await SweepAsync();

        Assert.Equal(["Odd", "Plain"], (await AnnouncedAsync()).Select(item => item.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Subscription_to_an_address_within_our_network_is_a_failure_that_backs_off()
    {
        await Get<FeedCatalog>().AddAsync([new FeedSubscription { Id = "inner", Url = "http://10.0.0.1/feed" }], Cancellation);

        await SweepAsync();

        var state = await StateAsync("inner");
        Assert.Equal("10.0.0.1 is not a public address", state.LastError);
        Assert.True(state.NextDue > Start);
    }

    [Fact]
    public async Task Document_with_more_entries_than_are_read_raises_an_alert()
    {
        Newsroom.Serve("/courier", Newsroom.Rss([.. Enumerable.Range(0, 130).Select(item => item.ToString(System.Globalization.CultureInfo.InvariantCulture))]));

        await SweepAsync();

        Assert.Equal(100, (await AnnouncedAsync()).Count);
        Assert.Equal("oversized", Assert.Single((await StateAsync("courier")).Alerts).Kind);
    }

    [Fact]
    public async Task Crash_before_everything_is_announced_loses_nothing()
    {
        Newsroom.Serve("/courier", Newsroom.Rss("One", "Two"), etag: "\"1\"");
        await Get<QueueServiceClient>().GetQueueClient(Queues.Articles).DeleteAsync(Cancellation);
        await Assert.ThrowsAsync<RequestFailedException>(() => Get<FeedPoller>().PullAsync(new FeedPullMessage("courier"), Cancellation));
        await Get<QueueServiceClient>().GetQueueClient(Queues.Articles).CreateAsync(cancellationToken: Cancellation);

        await Get<FeedPoller>().PullAsync(new FeedPullMessage("courier"), Cancellation);

        Assert.Equal(2, (await AnnouncedAsync()).Count);
        Assert.Null(Newsroom.Requests("/courier")[^1].Header("If-None-Match"));
    }

    [Fact]
    public async Task Error_page_with_status_200_is_a_failure_in_words_and_not_an_empty_feed()
    {
        Newsroom.Serve("/courier", "<!DOCTYPE html><html><head><title>Error</title></head><body>Oops</body></html>", contentType: "text/html");

        await SweepAsync();

        var state = await StateAsync("courier");
        Assert.Equal(1, state.FailuresInRow);
        Assert.NotEmpty(state.LastError!);
        Assert.Null(state.LastSuccess);
    }

    [Fact]
    public async Task Feed_with_a_dtd_bomb_is_read_or_refused_in_no_time_and_without_its_entities()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        Newsroom.Serve("/courier", $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"boom\"><!ENTITY file SYSTEM \"file:///etc/passwd\">{entities}]>" +
            "<rss version=\"2.0\"><channel><title>x</title><item><guid>1</guid><title>A &e9; B</title><description>&file;</description></item></channel></rss>");

        await SweepAsync();

        var items = await AnnouncedAsync();
        Assert.All(items, item => Assert.DoesNotContain("boomboom", item.Title, StringComparison.Ordinal));
        Assert.All(items, item => Assert.DoesNotContain("root:", item.Summary ?? "", StringComparison.Ordinal));
    }

    private static string Channel(string items) => $"<rss version=\"2.0\"><channel><title>x</title>{items}</channel></rss>";
}
