using MigrationWatch.Sentences;

namespace MigrationWatch.Tests.Sentences;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Moscow-based men don't go", "Moscow|-|based|men|don't|go")]
    [InlineData("Kazakhstan's border, O’Brien’s", "Kazakhstan|'s|border|,|O’Brien|’s")]
    [InlineData("the U.S. paid $1,200.50 in 2022.", "the|U.S.|paid|$|1,200.50|in|2022|.")]
    [InlineData("в 2022-м году Ташкент…", "в|2022|-|м|году|Ташкент|…")]
    [InlineData("see https://kun.uz/en, kun.uz or ab@c.kg.", "see|https://kun.uz/en|,|kun.uz|or|ab@c.kg|.")]
    [InlineData("O‘zbekiston 😀 100%", "O‘zbekiston|😀|100|%")]
    [InlineData("left.Then", "left|.|Then")]
    public void Tokens_are_words_numbers_and_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text).Select(token => token.Of(text).ToString())));
}
