using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;

namespace MigrationWatch.Tests.Claims.Roles;

public sealed class PlaceCountryTests
{
    [Theory]
    [InlineData("Floods displaced 4,200 people in the provinces of Chaco and Corrientes.", "Chaco AR ARG")]
    [InlineData("About 310 families were displaced in Kouango, in the Ouaka prefecture.", "Kouango CF CAF")]
    [InlineData("Some 900 people were evacuated from Butte County.", "Butte County US USA")]
    [InlineData("Из города Шебекино эвакуировали 2500 человек.", "Shebekino RU RUS")]
    public void A_place_of_the_evidence_has_its_country(string text, string expected)
    {
        var place = OneOf(text);

        Assert.Equal(expected, $"{place.Name} {place.Iso} {place.Iso3}");
    }

    [Fact]
    public void A_place_that_several_countries_have_is_named_without_one_and_the_claim_says_why()
    {
        var claim = Assert.Single(Claims("Some 900 people were displaced in the village of San Lorenzo."));

        Assert.Equal(("San Lorenzo", null), (claim.Place?.Name, claim.Place?.Iso));
        Assert.Contains(claim.Flags, flag => flag.StartsWith("San Lorenzo may be in any of AR, ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_people_without_a_country_is_no_origin()
    {
        var claim = Assert.Single(Claims("About 5,000 Kurds fled to Armenia."));

        Assert.Equal((null, "AM"), (claim.Origin, claim.Destination?.Iso));
    }

    private static ClaimPlace OneOf(string text)
    {
        var claim = Assert.Single(Claims(text));
        return claim.Place ?? claim.Origin ?? claim.Destination ?? throw new InvalidOperationException("no place");
    }

    private static IReadOnlyList<Claim> Claims(string text)
    {
        var language = text.Any(letter => letter is >= 'а' and <= 'я') ? "ru" : "en";
        return new ClaimExtractor().Extract(text, null, language, new EntityRecognizer().Recognize(text, language)).Claims;
    }
}
