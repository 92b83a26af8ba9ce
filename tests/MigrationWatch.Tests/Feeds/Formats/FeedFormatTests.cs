namespace MigrationWatch.Tests.Feeds.Formats;

public sealed class FeedFormatTests
{
    private static readonly DateTimeOffset Published = new(2022, 10, 4, 5, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("rss20.xml")]
    [InlineData("rss10.xml")]
    [InlineData("rss091.xml")]
    [InlineData("atom03.xml")]
    [InlineData("atom10.xml")]
    [InlineData("cdf.xml")]
    [InlineData("jsonfeed11.json")]
    [InlineData("news-sitemap.xml")]
    public void Every_format_gives_the_same_item_model(string name)
    {
        var feed = Sample.Read(name);

        var entry = feed.Entries[0];
        Assert.Equal("Border Desk", feed.Title);
        Assert.Equal("Kazakhstan counts 200,000 arrivals in two weeks", entry.Title);
        Assert.StartsWith("https://news.example/2022/10/arrivals", entry.Link, StringComparison.Ordinal);
        Assert.Empty(feed.Warnings);
    }

    [Theory]
    [InlineData("rss20.xml")]
    [InlineData("rss10.xml")]
    [InlineData("atom03.xml")]
    [InlineData("atom10.xml")]
    [InlineData("jsonfeed11.json")]
    public void Those_that_can_give_author_date_summary_and_language(string name)
    {
        var feed = Sample.Read(name);

        var entry = feed.Entries[0];
        Assert.Equal("Reports on who moves & why", feed.Description);
        Assert.Equal("https://news.example/border/", feed.Link);
        Assert.Equal("en", feed.Language);
        Assert.StartsWith("Aigerim Example", entry.Author, StringComparison.Ordinal);
        Assert.Equal(Published, entry.Published);
        Assert.Equal("Some 147,000 have left again, the ministry said.", entry.Summary);
    }

    [Theory]
    [InlineData("rss20.xml", "https://news.example/border/report.html")]
    [InlineData("atom10.xml", "https://news.example/2022/10/report.html")]
    [InlineData("jsonfeed11.json", "https://news.example/border/report.html")]
    public void Content_keeps_its_markup_with_links_made_absolute(string name, string link) =>
        Assert.Equal($"<p>Read the <a href=\"{link}\">report</a>.</p>", Sample.Read(name).Entries[0].Content);

    [Theory]
    [InlineData("rss20.xml")]
    [InlineData("atom10.xml")]
    [InlineData("jsonfeed11.json")]
    public void Enclosures_carry_address_type_and_length(string name)
    {
        var enclosure = Assert.Single(Sample.Read(name).Entries[0].Enclosures);

        Assert.Equal(("https://news.example/a.mp3", "audio/mpeg", 1024L), (enclosure.Url, enclosure.Type, enclosure.Length!.Value));
    }

    [Fact]
    public void What_the_publisher_asks_of_pollers_is_passed_on()
    {
        var hints = Sample.Read("rss20.xml").Hints;

        Assert.Equal(TimeSpan.FromMinutes(30), hints.Ttl);
        Assert.Equal([1, 0], hints.SkipHours);
        Assert.Equal([DayOfWeek.Sunday], hints.SkipDays);
        Assert.Equal(TimeSpan.FromMinutes(30), hints.UpdateInterval);
        Assert.Equal("https://hub.example/", hints.Hub);
    }

    [Fact]
    public void Modules_fill_what_the_core_leaves_empty()
    {
        var feed = Sample.Read("mixed.xml");

        var entry = feed.Entries[0];
        Assert.Equal(("Подкаст о дороге", "О тех, кто уехал", "Радио Пример", "ru"), (feed.Title, feed.Description, feed.Author, feed.Language));
        Assert.Equal(("Выпуск первый", "Разговор на границе", "Источник"), (entry.Title, entry.Summary, entry.SourceTitle));
        Assert.Equal("https://radio.example/show/one.mp3", Assert.Single(entry.Enclosures).Url);
    }

    [Fact]
    public void An_Atom_entry_inside_RSS_is_an_entry()
    {
        var entry = Sample.Read("mixed.xml").Entries[1];

        Assert.Equal(("two", "Запись в чужом формате", "https://radio.example/show/two"), (entry.Id, entry.Title, entry.Link));
    }

    [Fact]
    public void An_elements_namesake_in_another_vocabulary_is_not_it()
    {
        var entry = Sample.Item("<x:title xmlns:x=\"urn:other\">wrong</x:title><title>right</title><x:description xmlns:x=\"urn:other\">wrong</x:description>");

        Assert.Equal(("right", null), (entry.Title, entry.Summary));
    }

    [Fact]
    public void Email_and_name_in_one_text_are_told_apart()
    {
        var entry = Sample.Read("rss20.xml").Entries[1];

        Assert.Equal(("Nino Example", "desk@news.example"), (entry.Author, entry.AuthorEmail));
    }
}
