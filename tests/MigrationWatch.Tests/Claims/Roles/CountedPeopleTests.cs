using MigrationWatch.Claims;

namespace MigrationWatch.Tests.Claims.Roles;

public sealed class CountedPeopleTests
{
    [Theory]
    [InlineData("Poland issued 12,000 work visas to Belarusians in 2024.", "BY>PL")]
    [InlineData("Asylum requests from Russians in France reached 1,800.", "RU>FR")]
    [InlineData("Приток россиян в Грузию составил 62 тысячи человек.", "RU>GE")]
    [InlineData("Казахстан выдал россиянам 70 тысяч разрешений на временное проживание.", "RU>KZ")]
    [InlineData("The Russian exodus to Georgia brought 100,000 people in the first month.", "RU>GE")]
    public void Permits_and_movements_name_their_people_apart(string text, string direction) => Assert.Equal(direction, Directions.Of(text));

    [Fact]
    public void A_part_is_of_those_counted_before()
    {
        var claims = new ClaimExtractor().Extract("Police in Tomsk rounded up 310 workers from Uzbekistan and expelled 45 of them.", null, "en", []).Claims;

        Assert.Equal(["UZ>", "RU>UZ"], claims.Select(claim => $"{claim.Origin?.Iso}>{claim.Destination?.Iso}"));
    }

    [Fact]
    public void Each_people_of_a_list_has_the_figure_in_its_brackets()
    {
        var claims = new ClaimExtractor().Extract("Разрешения на работу в Киргизии чаще получали китайцы (6,8 тыс.), пакистанцы (2,1 тыс.) и турки (900 человек).", null, "ru", []).Claims;

        Assert.Equal(["CN>KG", "PK>KG", "TR>KG"], claims.Select(claim => $"{claim.Origin?.Iso}>{claim.Destination?.Iso}"));
    }

    [Theory]
    [InlineData("Turkey's migration directorate said 99,000 Turkmen hold residence permits.", "TM>TR")]
    [InlineData("Uzbekistan's migration agency said 99,000 Uzbeks hold residence permits.", "UZ>")]
    [InlineData("Moldova expects up to 12,000 Ukrainians to arrive this winter.", "UA>MD")]
    [InlineData("Latvia: 841 Russian citizens were ordered to leave for failing a language test.", "LV>RU")]
    public void Foreigners_are_where_the_state_that_counts_them_is(string text, string direction) => Assert.Equal(direction, Directions.Of(text));
}
