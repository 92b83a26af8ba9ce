using System.Text;
using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Tests.Feeds.Formats.Html;

public sealed class LinkTests
{
    [Fact]
    public void Relative_links_start_at_the_response_address_when_the_feed_says_nothing() =>
        Assert.Equal("https://news.example/a/story", Sample.Item("<link>story</link>", "https://news.example/a/feed.xml").Link);

    [Fact]
    public void Relative_links_start_at_the_site_rather_than_at_the_service_that_serves_its_feed()
    {
        var feed = Sample.Parse("<rss><channel><link>https://news.example/</link><item><link>/story</link></item></channel></rss>", "https://feeds.service.example/news");

        Assert.Equal("https://news.example/story", feed.Entries[0].Link);
    }

    [Fact]
    public void The_nearest_base_counts()
    {
        var feed = Sample.Parse(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://news.example/a/\"><entry xml:base=\"b/\"><link href=\"c\"/></entry><entry><link href=\"c\"/></entry></feed>");

        Assert.Equal(["https://news.example/a/b/c", "https://news.example/a/c"], feed.Entries.Select(entry => entry.Link));
    }

    [Fact]
    public void Content_Location_says_where_the_document_lives()
    {
        var document = new FeedDocument(
            Encoding.UTF8.GetBytes("<rss><channel><item><link>story</link></item></channel></rss>"), null, new Uri("https://cache.example/x"),
            new Dictionary<string, string> { ["content-location"] = "https://news.example/feeds/all" });

        Assert.Equal("https://news.example/feeds/story", new FeedParser().Parse(document).Entries[0].Link);
    }

    [Fact]
    public void Links_inside_markup_are_made_absolute_and_others_left_alone()
    {
        var entry = Sample.Item(
            "<description><![CDATA[<a href='/x?a=1'>x</a> <img alt=\"a=b\" src=\"i.png\"> <a href=\"#top\">t</a> <a href=mailto:a@b.example>m</a>]]></description>", "https://news.example/d/f");

        Assert.Equal(
            "<a href='https://news.example/x?a=1'>x</a> <img alt=\"a=b\" src=\"https://news.example/d/i.png\"> <a href=\"#top\">t</a> <a href=mailto:a@b.example>m</a>", entry.SummaryMarkup);
    }

    [Fact]
    public void A_guid_that_is_an_address_is_the_link_where_there_is_none() =>
        Assert.Equal("https://news.example/2022/10/lars", Sample.Read("rss20.xml").Entries[1].Link);
}
