using MigrationWatch.Entities.Words;

namespace MigrationWatch.Tests.Entities.Words;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("Улыбается", true)]
    [InlineData("пишет", true)]
    [InlineData("Вокзалами", true)]
    [InlineData("он", true)]
    [InlineData("Дюбрель", false)]
    [InlineData("Жорвик", false)]
    public void A_russian_word_is_known_in_its_forms(string word, bool expected) => Assert.Equal(expected, Vocabulary.IsRussian(word));

    [Theory]
    [InlineData("Standing", true)]
    [InlineData("migrants", true)]
    [InlineData("Walking", true)]
    [InlineData("Zhorvik", false)]
    public void An_english_word_is_known_in_its_forms(string word, bool expected) => Assert.Equal(expected, Vocabulary.IsEnglish(word));

    [Fact]
    public void No_word_is_too_long_to_ask_for() => Assert.False(Vocabulary.IsRussian(new string('щ', 500)));
}
