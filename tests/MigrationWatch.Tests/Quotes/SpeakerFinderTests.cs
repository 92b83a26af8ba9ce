using MigrationWatch.Entities.Recognition;
using MigrationWatch.Quotes;

namespace MigrationWatch.Tests.Quotes;

public sealed class SpeakerFinderTests
{
    [Theory]
    [InlineData("en", "“We had to leave,” said Marat Osipov.", "We had to leave,", "Marat Osipov")]
    [InlineData("en", "Anna Keller told reporters: \"They will come back soon.\"", "They will come back soon.", "Anna Keller")]
    [InlineData("en", "Anna Keller lives here. \"They will come back soon,\" she said.", "They will come back soon,", "Anna Keller")]
    [InlineData("ru", "«Нам пришлось уехать», — сказала Анна Келлер.", "Нам пришлось уехать", "Анна Келлер")]
    [InlineData("en", "Anna Keller lives here. Ivan Petrov does not. \"They will come back soon,\" she said.", "They will come back soon,", "Anna Keller")]
    [InlineData("ru", "Анна Келлер живёт здесь, Иван Петров — нет. «Нам пришлось уехать», — сказала она.", "Нам пришлось уехать", "Анна Келлер")]
    [InlineData("en", "\"They will come back soon,\" the sign read.", "They will come back soon,", null)]
    public void A_quotation_has_the_speaker_beside_it(string language, string text, string words, string? speaker)
    {
        var quote = Assert.Single(new SpeakerFinder().Find(text, QuoteFinder.Find(text), new EntityRecognizer().Recognize(text, language)));

        Assert.Equal((words, speaker), (text.Substring(quote.Start, quote.Length), quote.Speaker));
    }

    [Fact]
    public void A_pronoun_that_cannot_be_the_last_speakers_is_the_person_named_since()
    {
        const string Text = "\"They left at night,\" said Anna Keller. Ivan Petrov, her driver, nodded. \"We had no choice,\" he added.";

        var quotes = new SpeakerFinder().Find(Text, QuoteFinder.Find(Text), new EntityRecognizer().Recognize(Text, "en"));

        Assert.Equal(["Anna Keller", "Ivan Petrov"], quotes.Select(quote => quote.Speaker));
    }

    [Fact]
    public void A_word_in_quotes_is_no_speech() => Assert.Empty(QuoteFinder.Find("a so-called \"voluntary return\" home"));

    [Fact]
    public void Marks_that_never_close_are_left_alone() => Assert.Empty(QuoteFinder.Find("“" + string.Concat(Enumerable.Repeat("“ a ", 1_000))));
}
