using MigrationWatch.Queries.Language;
using MigrationWatch.Queries.Text;

namespace MigrationWatch.Tests.Queries.Text;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a b")]
    [InlineData("b a")]
    [InlineData("a a")]
    [InlineData("a b a")]
    [InlineData("c d")]
    [InlineData("a b c d")]
    [InlineData("e a")]
    public void Phrase_is_found_where_a_search_through_the_words_finds_it(string phrase)
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 400).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(60)).Select(_ => ".aaabbbccd"[random.Next(10)]))).ToList();
        var builder = new TermTableBuilder();
        for (var row = 0; row < texts.Count; row++)
        {
            builder.AddWords(row, System.Text.Encoding.UTF8.GetBytes(texts[row]));
        }

        var found = new TextMatcher([builder.Build()], texts.Count).Match(new PhraseQuery(phrase.Split(' ')));

        Assert.Equal(
            Enumerable.Range(0, texts.Count).Where(row => $" {texts[row]} ".Contains($" {phrase} ", StringComparison.Ordinal)),
            Enumerable.Range(0, texts.Count).Where(row => found[row]));
    }
}
