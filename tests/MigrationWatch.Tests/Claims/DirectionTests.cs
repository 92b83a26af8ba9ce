using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims;

public sealed class DirectionTests
{
    [Theory]
    [InlineData("The authorities in Bishkek deported 68 Pakistanis.", "KG>PK")]
    [InlineData("The Kazakh authorities refused entry to 250 Russians.", "RU>KZ")]
    [InlineData("Russia's bailiffs put 3,200 Uzbeks on planes to Tashkent.", "RU>UZ")]
    [InlineData("Молдавские власти отказали во въезде 1200 гражданам Таджикистана.", "TJ>MD")]
    public void Who_acts_says_where_it_happens(string text, string direction) => Assert.Equal(direction, Direction(text));

    [Theory]
    [InlineData("Tajiks accounted for 174,000 of those who received Russian citizenship in 2023.", "TJ>RU")]
    [InlineData("Turkmen migrants, some 230 people, were deported from Turkey.", "TR>TM")]
    [InlineData("The number of Tajik workers in Kazakhstan more than doubled to 60,000.", "TJ>KZ")]
    [InlineData("Узбекских рабочих в Москве — около 600 тысяч.", "UZ>RU")]
    public void Peoples_named_apart_from_their_figure_are_those_counted(string text, string direction) => Assert.Equal(direction, Direction(text));

    [Theory]
    [InlineData("Some 5,000 Russians were arriving in Serbia daily.", "RU>RS")]
    [InlineData("Azerbaijan received 5,000 people who fled Iran.", "IR>AZ")]
    [InlineData("More than 20,000 Kyrgyz nationals are banned from entering Russia.", "KG>RU")]
    [InlineData("На родину возвратились почти 17 тысяч армян, работавших в России.", "RU>AM")]
    [InlineData("Через Грузию в Турцию проследовали 30 тысяч россиян.", "RU>TR")]
    [InlineData("Some 150,000 Azerbaijanis work on Russian markets.", "AZ>RU")]
    public void A_second_verb_a_locative_and_an_adjective_of_ground_give_roles(string text, string direction) => Assert.Equal(direction, Direction(text));

    [Theory]
    [InlineData("In 2024 Austria returned 870 people to Armenia under the accord.", "AT>AM")]
    [InlineData("Some 870 people were returned to Armenia.", ">AM")]
    public void Who_is_returned_by_a_state_is_removed_from_it(string text, string direction)
    {
        var claim = Assert.Single(new ClaimExtractor().Extract(text, null, "en", []).Claims);

        Assert.Equal(("forced-return", ClaimMeasure.Removals, direction), (claim.Event, claim.Measure, $"{claim.Origin?.Iso}>{claim.Destination?.Iso}"));
    }

    [Fact]
    public void The_speakers_seat_is_no_destination_and_a_comparison_keeps_the_roles()
    {
        var claims = new ClaimExtractor().Extract("About 41,000 Tajik citizens are on Russia's list of people barred from entry, the passport office in Dushanbe said, down from 52,000 in spring.", null, "en", []).Claims;

        Assert.Equal(["TJ>RU", "TJ>RU"], claims.Select(claim => $"{claim.Origin?.Iso}>{claim.Destination?.Iso}"));
    }

    [Fact]
    public void What_is_said_of_a_part_is_not_said_of_the_whole()
    {
        var claims = new ClaimExtractor().Extract("В Казахстан вернулись 9 тысяч человек, из них 4 тысячи — из Монголии.", null, "ru", []).Claims;

        Assert.Equal([">KZ", "MN>KZ"], claims.Select(claim => $"{claim.Origin?.Iso}>{claim.Destination?.Iso}"));
    }

    [Fact]
    public void The_last_part_of_a_list_has_the_place_behind_it()
    {
        var claims = new ClaimExtractor().Extract("300,000 moved to Kazakhstan, 90,000 to Georgia and 55,000 to Armenia.", null, "en", []).Claims;

        Assert.Equal(["KZ", "GE", "AM"], claims.Select(claim => claim.Destination?.Iso));
    }

    [Fact]
    public void Border_guards_are_not_those_who_crossed()
    {
        var claim = Assert.Single(new ClaimExtractor().Extract("Kyrgyz border guards said 58,300 people had left for Turkey.", null, "en", []).Claims);

        Assert.Equal(("", "TR"), (claim.Origin?.Iso ?? "", claim.Destination?.Iso));
        Assert.NotNull(claim.OriginReason);
    }

    private static string Direction(string text)
    {
        var claim = Assert.Single(new ClaimExtractor().Extract(text, null, "und", []).Claims);
        return $"{claim.Origin?.Iso}>{claim.Destination?.Iso}";
    }
}
