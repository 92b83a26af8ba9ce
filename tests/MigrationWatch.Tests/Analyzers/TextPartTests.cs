using System.Globalization;
using MigrationWatch.Analyzers.Cloud;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Analyzers;

public sealed class TextPartTests
{
    private const string Russian = "Мигранты вернулись домой. Граница закрыта. ";
    private const string Emoji = "👩‍👩‍👧‍👦🇰🇿 a\u0301e\u0301. ";

    [Theory]
    [InlineData("")]
    [InlineData("One sentence.")]
    [InlineData("First. Second! Third?\n\nNew paragraph. End")]
    [InlineData(Russian + Russian + Emoji + Russian)]
    public void Parts_together_are_the_text(string text)
    {
        foreach (var most in new[] { 1, 2, 5, 20, 5120 })
        {
            Assert.Equal(text, string.Concat(TextPart.Split(text, most).Select(part => part.Text)));
        }
    }

    [Fact]
    public void No_part_is_longer_than_the_service_takes()
    {
        var text = string.Concat(Enumerable.Repeat(Russian + Emoji, 600));

        Assert.All(TextPart.Split(text), part =>
        {
            Assert.True(new StringInfo(part.Text).LengthInTextElements <= CloudLimits.TextElements);
            Assert.Equal(new StringInfo(part.Text).LengthInTextElements, part.Elements);
        });
    }

    [Fact]
    public void Cuts_are_at_ends_of_sentences_where_sentences_fit() =>
        Assert.All(TextPart.Split(string.Concat(Enumerable.Repeat(Russian, 50)), 100).Skip(1), part => Assert.Matches("^(Мигранты|Граница)", part.Text));

    [Fact]
    public void Emoji_and_letters_with_accents_stay_whole() =>
        Assert.All(TextPart.Split(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 30)), 4), part => Assert.Equal(0, part.Text.Length % "👩‍👩‍👧‍👦".Length));

    [Fact]
    public void Offset_into_a_part_maps_to_the_same_words_of_the_article()
    {
        var text = string.Concat(Enumerable.Repeat(Emoji + Russian, 40));

        foreach (var part in TextPart.Split(text, 60))
        {
            var at = part.Text.IndexOf("Граница", StringComparison.Ordinal);
            if (at >= 0)
            {
                Assert.Equal("Граница", part.ToArticle(new TextSpan(at, 7)).Of(text));
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    public void Every_started_thousand_is_a_record(int elements, int records) =>
        Assert.Equal(records, Assert.Single(TextPart.Split(new string('x', elements))).Records);
}
