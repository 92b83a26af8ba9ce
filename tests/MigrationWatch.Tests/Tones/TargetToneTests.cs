using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Tones;

public sealed class TargetToneTests
{
    [Theory]
    [InlineData(ToneLabel.Negative, "Activists accused [Karimov] of ignoring the strikers.")]
    [InlineData(ToneLabel.Neutral, "[Activists] met Karimov on Monday.")]
    [InlineData(ToneLabel.Positive, "The council praised [Karimov] for his patience.")]
    [InlineData(ToneLabel.Negative, "[Karimov] was arrested at the airport.")]
    [InlineData(ToneLabel.Negative, "[Karimov] attacked two journalists.")]
    [InlineData(ToneLabel.Positive, "[Karimov] rescued three children from the river.")]
    [InlineData(ToneLabel.Negative, "Three men were beaten by [Karimov].")]
    [InlineData(ToneLabel.Negative, "Активисты обвинили [Каримова] в бездействии.")]
    [InlineData(ToneLabel.Positive, "Совет похвалил [Каримова] за терпение.")]
    [InlineData(ToneLabel.Negative, "[Каримов] арестован в аэропорту.")]
    [InlineData(ToneLabel.Negative, "[Каримов] напал на двух журналистов.")]
    [InlineData(ToneLabel.Positive, "[Каримов] спас троих детей.")]
    public void Who_does_what_to_whom_decides(ToneLabel expected, string sentence) =>
        Assert.Equal(expected, ToneReadings.Towards(sentence).Label);

    [Fact]
    public void The_one_who_praises_gets_less_of_it_than_the_one_praised()
    {
        Assert.True(ToneReadings.Towards("The council praised [Karimov].").Score > ToneReadings.Towards("[The council] praised Karimov.").Score);
        Assert.True(ToneReadings.Towards("Совет похвалил [Каримова].").Score > ToneReadings.Towards("[Совет] похвалил Каримова.").Score);
    }

    [Theory]
    [InlineData("The harvest was a catastrophe, [Karimov] said.")]
    [InlineData("[Karimov] said the flood was a terrible tragedy.")]
    [InlineData("[Каримов] сообщил, что в результате взрыва погибли люди.")]
    public void A_speaker_is_not_what_he_speaks_about(string sentence) =>
        Assert.Equal(ToneLabel.Neutral, ToneReadings.Towards(sentence).Label);

    [Theory]
    [InlineData("[Karimov] is not honest.", "[Karimov] is honest.")]
    [InlineData("[Каримов] не честный человек.", "[Каримов] честный человек.")]
    public void Negation_turns_praise_around(string negated, string plain)
    {
        Assert.Equal(ToneLabel.Positive, ToneReadings.Towards(plain).Label);
        Assert.Equal(ToneLabel.Negative, ToneReadings.Towards(negated).Label);
    }

    [Fact]
    public void The_offsets_of_the_target_choose_the_mention()
    {
        Assert.Equal(ToneLabel.Negative, ToneReadings.Towards("Critics blasted [Karimov], while voters admire Rahimov.").Label);
        Assert.Equal(ToneLabel.Positive, ToneReadings.Towards("Critics blasted Karimov, while voters admire [Rahimov].").Label);
    }

    [Fact]
    public void The_target_is_returned_as_printed() =>
        Assert.Equal("Каримова", ToneReadings.Towards("Совет похвалил [Каримова].").Entity);
}
