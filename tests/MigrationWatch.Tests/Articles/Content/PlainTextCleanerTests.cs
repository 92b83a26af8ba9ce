using System.Text.Json;
using MigrationWatch.Articles.Content;

namespace MigrationWatch.Tests.Articles.Content;

public sealed class PlainTextCleanerTests
{
    private static readonly string s_shared = Path.Combine(SharedFolder.Root ?? "", "real", "articles");
    private static readonly ArticleText s_sample = new PlainTextCleaner().Clean(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Articles", "Content", "Samples", "reduced-to-text.txt")));

    [Fact]
    public void Only_paragraphs_and_their_subheads_stay()
    {
        string[] starts = ["The bus that takes", "\"Whoever wanted", "Letters And Lists", "The letter comes", "The border service denies"];

        Assert.Equal(starts, s_sample.Text.Split("\n\n").Select((block, i) => i < starts.Length ? block[..starts[i].Length] : block));
    }

    [Fact]
    public void Headline_writer_and_date_are_taken_from_the_lines_around_the_text()
    {
        Assert.Equal("Bus to the north runs half empty", s_sample.Title);
        Assert.Equal("Clara Specimen", s_sample.Byline);
        Assert.Equal(new DateTimeOffset(2024, 5, 5, 0, 0, 0, TimeSpan.Zero), s_sample.Published);
    }

    [Fact]
    public void Comments_pasted_under_an_article_are_cut_off()
    {
        var article = string.Join("\n\n", Enumerable.Range(1, 6).Select(i => $"Paragraph {i} of the article tells at some length what the agency, the mayor and the drivers said about the road number {i}."));
        var comments = "reader_one\n\n2 days ago\n\nNobody asked the drivers, as always, and the road is still closed.\n\nReply\n\nreader_two\n\n5 hours ago\n\nIt is open since yesterday.\n\nReply";

        var text = new PlainTextCleaner().Clean($"{article}\n\n{comments}").Text;

        Assert.EndsWith("road number 6.", text);
    }

    [SharedFact]
    public void Nothing_that_a_careful_reader_calls_furniture_is_left_in_the_founding_articles()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_shared, "gold.json")));
        foreach (var article in gold.RootElement.EnumerateObject())
        {
            var text = new PlainTextCleaner().Clean(File.ReadAllText(Path.Combine(s_shared, article.Name))).Text;

            Assert.NotEmpty(text);
            Assert.All(article.Value.GetProperty("not_text").EnumerateArray(), furniture => Assert.DoesNotContain(furniture.GetString()!, text));
        }
    }
}
