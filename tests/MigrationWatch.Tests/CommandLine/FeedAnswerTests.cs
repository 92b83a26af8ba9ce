using System.Text;
using System.Text.Json;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Server.CommandLine;
using MigrationWatch.Server.CommandLine.Documents;

namespace MigrationWatch.Tests.CommandLine;

public sealed class FeedAnswerTests
{
    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:news.example,2022:border</id><title>Desk</title>
        <entry><id>1</id><title type="html">Kazakhstan counts &lt;b&gt;200,000&lt;/b&gt;</title><updated>2022-10-04T11:30:00+06:00</updated></entry></feed>
        """;

    [Fact]
    public void The_lines_id_is_not_hidden_by_the_feeds_own()
    {
        using var json = JsonDocument.Parse(JsonLines.WithId("line-7", Answer()));

        Assert.Equal("line-7", json.RootElement.GetProperty("id").GetString());
        Assert.Equal("tag:news.example,2022:border", json.RootElement.GetProperty("feedId").GetString());
        Assert.Single(json.RootElement.EnumerateObject(), property => property.NameEquals("id"));
    }

    [Fact]
    public void Markup_is_shown_as_published_with_the_clean_text_beside_it()
    {
        var entry = Answer().Entries.Single();

        Assert.Equal(("Kazakhstan counts <b>200,000</b>", "Kazakhstan counts 200,000"), (entry.Title, entry.TitleText));
        Assert.Equal(new DateTimeOffset(2022, 10, 4, 5, 30, 0, TimeSpan.Zero), entry.Updated);
    }

    private static FeedAnswer Answer() => FeedAnswer.From(new FeedParser().Parse(new FeedDocument(Encoding.UTF8.GetBytes(Atom), "text/html; charset=utf-8")));
}
