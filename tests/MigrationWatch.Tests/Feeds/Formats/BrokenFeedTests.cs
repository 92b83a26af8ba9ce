using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Tests.Feeds.Formats;

public sealed class BrokenFeedTests
{
    [Fact]
    public void A_broken_document_yields_every_item_that_can_be_saved()
    {
        var feed = Sample.Read("broken.xml");

        Assert.Equal("Bread & Borders", feed.Title);
        Assert.Equal("https://news.example/?a=1&b=2", feed.Link);
        Assert.Equal(["5 < 6 & more – at the border", "The one before was never closed", "Cut off in the mid"], feed.Entries.Select(entry => entry.Title));
        Assert.Equal("First para two", feed.Entries[0].Summary);
        Assert.Equal("Nino Example", feed.Entries[0].Author);
        Assert.Equal(new DateTimeOffset(2022, 10, 4, 11, 30, 0, TimeSpan.Zero), feed.Entries[0].Published);
        Assert.Equal("two", feed.Entries[1].Id);
    }

    [Theory]
    [InlineData("there is something before the feed")]
    [InlineData("an ampersand is not escaped")]
    [InlineData("a less-than sign is not escaped")]
    [InlineData("an entity is not declared")]
    [InlineData("a namespace prefix is not declared")]
    [InlineData("an end tag closes nothing")]
    [InlineData("an attribute is malformed")]
    [InlineData("the document ends before its last element is closed")]
    public void What_was_read_over_is_said(string warning) => Assert.Contains(warning, Sample.Read("broken.xml").Warnings);

    [Fact]
    public void A_date_that_can_not_be_is_dropped_and_its_item_kept() => Assert.Null(Sample.Read("broken.xml").Entries[1].Published);

    [Fact]
    public void Control_characters_are_left_out()
    {
        var feed = Sample.Parse("<rss><channel><item><title>One\u0001 \u001ftwo<![CDATA[\u0008!]]></title></item></channel></rss>");

        Assert.Equal("One two!", feed.Entries[0].Title);
        Assert.Contains("there are control characters", feed.Warnings);
    }

    [Fact]
    public void Broken_off_JSON_gives_the_items_before_the_break()
    {
        var whole = System.Text.Encoding.UTF8.GetString(Sample.Bytes("jsonfeed11.json"));

        var feed = Sample.Parse(whole[..whole.IndexOf("other.example", StringComparison.Ordinal)]);

        Assert.Equal(2, feed.Entries.Count);
        Assert.NotEmpty(feed.Warnings);
    }

    [Fact]
    public void Half_an_escaped_emoji_in_JSON_costs_nothing_else()
    {
        var feed = Sample.Parse("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"cut \\ud83d\"},{\"id\":\"2\"}]}");

        Assert.Equal(["1", "2"], feed.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void A_last_tag_that_breaks_off_is_said() =>
        Assert.Contains("the document ends before its last element is closed", Sample.Parse("<rss version=\"2.0\"><channel></channel></rss").Warnings);

    [Theory]
    [InlineData("", FeedFormatProblem.Empty)]
    [InlineData(" \r\n", FeedFormatProblem.Empty)]
    [InlineData("<!DOCTYPE html><html><head><title>503</title><link rel=alternate href=/feed></head><body><p>Sorry</body></html>", FeedFormatProblem.Html)]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><channel>no</channel></body></html>", FeedFormatProblem.Html)]
    [InlineData("{\"error\": \"not found\"}", FeedFormatProblem.Json)]
    [InlineData("[1, 2]", FeedFormatProblem.Json)]
    [InlineData("Not found", FeedFormatProblem.Unknown)]
    [InlineData("<opml version=\"2.0\"><body/></opml>", FeedFormatProblem.Unknown)]
    public void What_is_no_feed_is_refused_with_a_reason_rather_than_read_as_empty(string text, FeedFormatProblem problem)
    {
        var refusal = Assert.Throws<FeedFormatException>(() => Sample.Parse(text));

        Assert.Equal(problem, refusal.Problem);
        Assert.NotEmpty(refusal.Message);
    }

    [Fact]
    public void A_feed_with_nothing_in_it_is_a_feed() => Assert.Empty(Sample.Parse("<rss version=\"2.0\"><channel/></rss>").Entries);

    [Fact]
    public void Entities_of_a_document_type_are_never_read()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><channel><item><title>&b;</title><description>&x;</description></item></channel></rss>";

        var entry = Assert.Single(Sample.Parse(bomb).Entries);

        Assert.Equal(("&b;", "&x;"), (entry.Title, entry.Summary));
    }
}
