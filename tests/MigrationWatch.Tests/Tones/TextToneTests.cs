using MigrationWatch.Contracts;
using MigrationWatch.Tones;

namespace MigrationWatch.Tests.Tones;

public sealed class TextToneTests
{
    [Theory]
    [InlineData(ToneLabel.Negative, "A bomb killed twelve people at a market.")]
    [InlineData(ToneLabel.Positive, "A wonderful victory for the young champion.")]
    [InlineData(ToneLabel.Neutral, "The committee will meet again on Thursday.")]
    [InlineData(ToneLabel.Negative, "Взрыв на рынке: двенадцать погибших.")]
    [InlineData(ToneLabel.Positive, "Блестящая победа молодого чемпиона.")]
    [InlineData(ToneLabel.Neutral, "Комиссия снова соберётся в четверг.")]
    public void A_headline_has_the_tone_of_its_news(ToneLabel expected, string headline) =>
        Assert.Equal(expected, ToneReadings.Of(headline).Label);

    [Theory]
    [InlineData("Soldiers shot dead 40 villagers near the border. The bodies were found in a mass grave.")]
    [InlineData("В результате обстрела погибли сорок человек. Тела найдены в массовом захоронении.")]
    public void Neutral_reporting_of_terrible_events_is_not_a_negative_outlet(string text)
    {
        var tone = ToneReadings.Of(text);

        Assert.Equal(ToneLabel.Negative, tone.Label);
        Assert.Equal(0, tone.Outlet);
        Assert.Null(tone.Quoted);
    }

    [Theory]
    [InlineData("The shameful, cynical law passed in silence.")]
    [InlineData("Позорный и циничный закон приняли молча.")]
    public void Judging_words_are_the_outlets_own(string text) => Assert.True(ToneReadings.Of(text).Outlet < -0.3);

    [Theory]
    [InlineData("The minister spoke on Monday. “This law is shameful and cynical,” she told parliament.")]
    [InlineData("Министр выступила в понедельник. «Это позорный и циничный закон», — заявила она.")]
    public void What_is_quoted_is_kept_apart_from_the_outlet(string text)
    {
        var tone = ToneReadings.Of(text);

        Assert.Equal(0, tone.Outlet);
        Assert.True(tone.Quoted < -0.3);
    }

    [Theory]
    [InlineData("The plan is good.", "The plan is very good.")]
    [InlineData("План хороший.", "План очень хороший.")]
    public void Intensity_adds(string plain, string intense) =>
        Assert.True(ToneReadings.Of(intense).Score > ToneReadings.Of(plain).Score);

    [Theory]
    [InlineData("The plan is a disaster.", "The plan may be a disaster.")]
    [InlineData("План ужасный.", "План, возможно, ужасный.")]
    public void Hedges_soften(string plain, string hedged) =>
        Assert.True(ToneReadings.Of(hedged).Score > ToneReadings.Of(plain).Score);

    [Theory]
    [InlineData("The plan is brilliant but cruel.", "The plan is cruel but brilliant.")]
    [InlineData("План блестящий, но жестокий.", "План жестокий, но блестящий.")]
    public void What_follows_but_weighs_more(string worse, string better) =>
        Assert.True(ToneReadings.Of(worse).Score < ToneReadings.Of(better).Score);

    [Theory]
    [InlineData("The so-called reform cost millions.")]
    [InlineData("Так называемая реформа стоила миллионы.")]
    public void Irony_marks_turn_praise_around(string text) => Assert.True(ToneReadings.Of(text).Score < 0);

    [Fact]
    public void Each_sentence_has_its_own_tone()
    {
        var sentences = ToneReadings.Read("The school won an award. Then a fire destroyed it.").Sentences;

        Assert.True(sentences[0].Score > 0);
        Assert.True(sentences[1].Score < 0);
    }

    [Fact]
    public void Names_carry_no_tone() => Assert.Equal(0, ToneReadings.Of("Mr Strange visited Grace Bliss in Hope, Arkansas.").Score);

    [Fact]
    public void A_language_without_a_lexicon_is_read_as_neutral()
    {
        const string text = "Die Lage ist schrecklich.";
        var reading = new ToneAnalyzer().Read(text, "de", [], [new(0, 8)]);

        Assert.Equal(Tone.Neutral, reading.Document);
        Assert.Equal(ToneLabel.Neutral, reading.Targets.Single().Label);
    }

    [Theory]
    [InlineData("")]
    [InlineData("…!?")]
    public void A_text_without_words_is_neutral(string text) => Assert.Equal(ToneLabel.Neutral, ToneReadings.Of(text).Label);
}
