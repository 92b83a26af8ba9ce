using System.Text;
using System.Xml.Linq;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Feeds.Opml;

namespace MigrationWatch.Tests.Feeds.Opml;

public sealed class OpmlTests
{
    private const string Subscriptions = """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="2.0" xmlns:x="https://reader.example/x">
          <head><title>Границы &amp; дороги</title><ownerName>Desk</ownerName><expansionState>1,2</expansionState></head>
          <body>
            <outline text="Central Asia">
              <outline text="Kazakhstan"><outline type="rss" text="Border Desk" xmlUrl="https://news.example/feed?a=1&amp;b=2" htmlUrl="https://news.example/" x:muted="yes" description="line one&#10;line two"/></outline>
              <outline type="rss" text=" " title="Lars &quot;Watch&quot;" xmlUrl="https://lars.example/rss" category="/roads/georgia,traffic"/>
            </outline>
            <outline text="A note to myself" created="2022"/>
            <outline type="source" text="Another list" xmlUrl="https://lists.example/opml"/>
            <outline type="pie" text="Border Desk again" xmlUrl="https://news.example/feed?a=1&amp;b=2"/>
          </body>
        </opml>
        """;

    [Fact]
    public void Feeds_come_with_titles_sites_folders_and_tags()
    {
        var list = Read(Subscriptions);

        Assert.Equal("Границы & дороги", list.Title);
        Assert.Equal(["https://news.example/feed?a=1&b=2", "https://lars.example/rss"], list.Feeds.Select(feed => feed.Url));
        Assert.Equal(["Border Desk", "Lars \"Watch\""], list.Feeds.Select(feed => feed.Title));
        Assert.Equal("https://news.example/", list.Feeds[0].Site);
        Assert.Equal(["Central Asia/Kazakhstan"], list.Feeds[0].Categories);
        Assert.Equal(["roads/georgia", "traffic", "Central Asia"], list.Feeds[1].Categories);
    }

    [Fact]
    public void A_document_goes_out_as_it_came_in_with_what_we_know_nothing_of()
    {
        var written = OpmlWriter.Write(Read(Subscriptions).Opml!);

        Assert.Equal(Facts(Subscriptions), Facts(written));
    }

    [Fact]
    public void A_new_list_holds_what_was_put_in_and_imported_outlines_whole()
    {
        var imported = Read(Subscriptions).Feeds;
        var added = new SubscribedFeed("https://new.example/feed", "New & <fresh>", "https://new.example/", ["Georgia", "Roads"], []);

        var again = Read(OpmlWriter.Write(OpmlDocument.Create("All", DateTimeOffset.UnixEpoch, [.. imported, added])));

        Assert.Equal(imported.Append(added).Select(feed => (feed.Url, feed.Title, feed.Site)).Order(), again.Feeds.Select(feed => (feed.Url, feed.Title, feed.Site)).Order());
        Assert.Contains("x:muted", again.Feeds.Single(feed => feed.Title == "Border Desk").Attributes.Select(attribute => attribute.Key));
        Assert.Equal(["Georgia", "Roads"], again.Feeds.Single(feed => feed.Title == added.Title).Categories.Order());
    }

    [Theory]
    [InlineData("<opml><body><outline text=\"cut & off\" xmlUrl=\"https://a.example/feed\"><outline te")]
    [InlineData("<opml><body><outline text='cut & off' XMLURL='https://a.example/feed' /></wrong></body>")]
    [InlineData("junk <?xml version=\"1.0\"?><OPML><BODY><OUTLINE text=\"cut & off\" xmlurl=\"https://a.example/feed\"></BODY></OPML>")]
    public void A_damaged_list_gives_its_feeds(string text)
    {
        var feed = Assert.Single(Read(text).Feeds);

        Assert.Equal(("cut & off", "https://a.example/feed"), (feed.Title, feed.Url));
    }

    [Fact]
    public void A_FOAF_blogroll_names_each_feed_after_its_writer()
    {
        var list = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:rss="http://purl.org/rss/1.0/">
              <foaf:Group><foaf:name>Desk</foaf:name>
                <foaf:member><foaf:Agent><foaf:weblog><foaf:Document><rss:channel rdf:about="https://a.example/feed"/></foaf:Document></foaf:weblog><foaf:name> Aigerim </foaf:name></foaf:Agent></foaf:member>
              </foaf:Group>
            </rdf:RDF>
            """);

        var feed = Assert.Single(list.Feeds);
        Assert.Equal(("https://a.example/feed", "Aigerim"), (feed.Url, feed.Title));
        Assert.Equal(["Desk"], feed.Categories);
    }

    [Fact]
    public void What_is_no_list_is_refused() =>
        Assert.Equal(FeedFormatProblem.Html, Assert.Throws<FeedFormatException>(() => Read("<html><body>Log in</body></html>")).Problem);

    [Fact]
    public void Folders_in_folders_without_end_are_read_without_overflow() =>
        Assert.Empty(Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='a'>", 100_000))).Feeds);

    private static SubscriptionList Read(string text) => SubscriptionListReader.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Every element with its path, attributes and text, as a strict XML parser sees them.</summary>
    private static IEnumerable<string> Facts(string xml) => XDocument.Parse(xml).Descendants().Select(element =>
        string.Join('/', element.AncestorsAndSelf().Reverse().Select(ancestor => ancestor.Name.LocalName))
        + string.Concat(element.Attributes().Select(attribute => $" {attribute.Name}={attribute.Value}"))
        + (element.HasElements ? "" : $" {element.Value.Trim()}"));
}
