namespace MigrationWatch.Tests.Feeds.Formats;

public sealed class EntryKeyTests
{
    [Fact]
    public void The_id_identifies_an_entry_even_when_all_else_is_edited()
    {
        var before = Sample.Item("<guid isPermaLink=\"false\">7</guid><title>One</title><link>https://news.example/1</link>");
        var after = Sample.Item("<guid isPermaLink=\"false\">7</guid><title>One, corrected</title><link>https://news.example/1-corrected</link>");

        Assert.Equal(before.Key, after.Key);
    }

    [Fact]
    public void Without_an_id_it_is_the_link() =>
        Assert.Equal("https://news.example/1", Sample.Item("<title>One</title><link>https://news.example/1</link>").Key);

    [Fact]
    public void Without_id_and_link_title_and_date_identify_it_and_an_edited_text_does_not_matter()
    {
        const string Head = "<title>One</title><pubDate>Tue, 04 Oct 2022 11:30:00 GMT</pubDate>";

        Assert.Equal(Sample.Item(Head + "<description>a</description>").Key, Sample.Item(Head + "<description>b</description>").Key);
        Assert.NotEqual(Sample.Item(Head).Key, Sample.Item(Head.Replace("04", "05", StringComparison.Ordinal)).Key);
    }

    [Fact]
    public void With_nothing_but_text_the_text_identifies_it() =>
        Assert.NotEqual(Sample.Item("<description>a</description>").Key, Sample.Item("<description>b</description>").Key);

    [Fact]
    public void A_blank_id_is_none()
    {
        var feed = Sample.Parse("<rdf:RDF><item rdf:about=\" \"><title>One</title></item><item><guid> </guid><title>Two</title></item></rdf:RDF>");

        Assert.All(feed.Entries, entry => Assert.StartsWith("sha256:", entry.Key, StringComparison.Ordinal));
    }
}
