using MigrationWatch.Feeds.Catalog;

namespace MigrationWatch.Tests.Feeds;

public sealed class ShippedFeedsTests
{
    [Fact]
    public void Shipped_feeds_are_well_formed_and_each_stands_once()
    {
        Assert.True(ShippedFeeds.All.Count >= 100);
        Assert.Equal(ShippedFeeds.All.Count, ShippedFeeds.All.Select(feed => feed.Id).Distinct().Count());
        Assert.Equal(ShippedFeeds.All.Count, ShippedFeeds.All.Select(feed => feed.Url).Distinct().Count());
        Assert.All(ShippedFeeds.All, feed => Assert.StartsWith("https://", feed.Url, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("azattyk")]
    [InlineData("kavkaz-realii")]
    [InlineData("foreign-policy")]
    [InlineData("eurasianet")]
    [InlineData("iais-tsukuba")]
    [InlineData("iom")]
    public void Sources_that_the_product_promises_are_there(string id) => Assert.Contains(ShippedFeeds.All, feed => feed.Id == id);

    [Theory]
    [InlineData("https://www.eurasianet.org/feed", "eurasianet.org-feed-")]
    [InlineData("https://новости.example/лента", "xn--")]
    [InlineData("http://x.example/", "x.example-")]
    public void Feed_without_an_id_gets_a_readable_one(string url, string start)
    {
        var feed = new FeedSubscription { Url = url }.Completed();

        Assert.StartsWith(start, feed.Id, StringComparison.Ordinal);
        Assert.Equal(feed.Id, feed.Completed().Id);
    }
}
