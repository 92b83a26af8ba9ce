using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;

namespace MigrationWatch.Tests.Claims.Roles;

public sealed class CountryClueTests
{
    [Theory]
    [InlineData("BNPB said that 2,215 people were evacuated.", "Indonesia ID")]
    [InlineData("Some 300 families in four barangays were evacuated.", "Philippines PH")]
    [InlineData("The flood displaced 7,400 people and did damage of 90 million naira.", "Nigeria NG")]
    [InlineData("Fighting in two kebeles displaced 600 people.", "Ethiopia ET")]
    public void Where_people_were_displaced_is_told_by_a_word_of_one_country_alone(string text, string expected)
    {
        var claim = OneOf(text);

        Assert.Equal(expected, $"{claim.Place?.Name} {claim.Place?.Iso}");
        Assert.Null(claim.Evidence.Antecedent);
    }

    [Fact]
    public void A_clue_of_another_sentence_is_declared_as_antecedent_and_believed_less_than_a_name()
    {
        const string Text = "Some 900 people were displaced. The upazila is still cut off.";

        var told = OneOf(Text);
        var named = OneOf(Text.Replace("upazila", "coast of Bangladesh"));

        Assert.Equal(("BD", "BD"), (told.Place?.Iso, named.Place?.Iso));
        Assert.Equal("upazila", told.Evidence.Antecedent!.Value.Of(Text));
        Assert.True(told.Confidence < named.Confidence);
    }

    [Theory]
    [InlineData("The rupiah fell; in Peru 300 people were displaced.", "PE")]
    [InlineData("BNPB and the NDRRMC say 300 people were displaced.", null)]
    [InlineData("PAGASA means hope, and pagasa is what 300 displaced people need.", "PH")]
    [InlineData("With much pagasa, 300 people were displaced.", null)]
    [InlineData("Police found baht notes and detained 300 migrants.", null)]
    public void A_clue_tells_nothing_beside_a_name_nor_against_another_nor_of_other_events(string text, string? country) =>
        Assert.Equal(country, OneOf(text).Place?.Iso);

    [Theory]
    [InlineData("Some 900 people were displaced in San Carlos, the DSWD said.", "PH")]
    [InlineData("Some 900 people were displaced in San Carlos, CONRED said.", "GT")]
    public void Of_several_towns_of_one_name_that_of_the_clue_is_meant(string text, string country) =>
        Assert.Equal(("San Carlos", country), (OneOf(text).Place?.Name, OneOf(text).Place?.Iso));

    private static Claim OneOf(string text) => Assert.Single(new ClaimExtractor().Extract(text, null, "en", new EntityRecognizer().Recognize(text, "en")).Claims);
}
