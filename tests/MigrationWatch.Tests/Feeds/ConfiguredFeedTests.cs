using MigrationWatch.Feeds.Catalog;

namespace MigrationWatch.Tests.Feeds;

public sealed class ConfiguredFeedTests
{
    [Theory]
    [InlineData("00:00:01")]
    [InlineData("400.00:00:00")]
    public void Interval_that_no_publisher_would_thank_us_for_is_refused(string interval) => Assert.Equal(
        "Interval",
        Assert.Throws<ArgumentException>(() => new FeedSubscription { Url = "https://news.example/feed", Interval = TimeSpan.Parse(interval, null) }.Completed()).ParamName);

    [Fact]
    public void What_a_body_says_is_null_is_as_if_it_said_nothing()
    {
        var feed = new FeedSubscription { Url = "https://news.example/feed", Id = null!, Name = null!, Categories = null!, Outline = null! }.Completed();

        Assert.Equal("news.example", feed.Name);
        Assert.Empty(feed.Categories);
        Assert.Empty(feed.Outline);
    }

    [Fact]
    public void Site_that_is_no_web_address_is_no_link() =>
        Assert.Null(new FeedSubscription { Url = "https://news.example/feed", Site = "javascript:alert(1)" }.Completed().Site);

    [Fact]
    public void Kind_that_is_none_is_told_with_the_nearest()
    {
        var mistake = Assert.Throws<ArgumentException>(() => new FeedSubscription { Url = "https://news.example/feed", Kind = "institut" }.Completed());

        Assert.Equal("Kind", mistake.ParamName);
        Assert.Contains("the nearest is institute", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistake_in_a_configured_feed_is_told_with_the_feed()
    {
        var options = new FeedOptions { Subscriptions = [new() { Url = "https://news.example/feed" }, new() { Url = "news.example/feed" }] };

        var result = new SubscriptionsAreComplete().Validate(null, options);

        Assert.StartsWith("MigrationWatch:Feeds:Subscriptions:1: ", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
