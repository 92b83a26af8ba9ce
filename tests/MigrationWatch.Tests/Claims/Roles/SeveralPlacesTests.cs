using MigrationWatch.Claims;

namespace MigrationWatch.Tests.Claims.Roles;

public sealed class SeveralPlacesTests
{
    [Theory]
    [InlineData("Over 800 companies relocated from Russia to Kazakhstan and Armenia.", "RU>")]
    [InlineData("Kyrgyzstan brought home 511 women and children from camps in Syria and Iraq.", ">KG")]
    [InlineData("Из России в Казахстан и в Грузию уехали 6 тысяч человек.", "RU>")]
    public void One_figure_for_several_countries_is_of_none_of_them(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Fact]
    public void The_reason_names_them()
    {
        var claim = Assert.Single(new ClaimExtractor().Extract("Over 800 companies relocated from Russia to Kazakhstan and Armenia.", null, "en", []).Claims);

        Assert.Equal("one figure for several: Kazakhstan, Armenia", claim.DestinationReason);
    }

    [Fact]
    public void A_town_with_its_country_is_one_place() => Assert.Equal("RU>AM", Directions.Of("Some 900 people moved from Russia to Gyumri and Yerevan in Armenia."));
}
