using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Figures;

public sealed class FigureNounTests
{
    [Theory]
    [InlineData("Homes destroyed: 31.", "destroyed-housing", "household", 31)]
    [InlineData("Families displaced - 212.", "displaced", "family", 212)]
    [InlineData("Number of displaced: 452", "displaced", "person", 452)]
    [InlineData("Разрушено домов: 31.", "destroyed-housing", "household", 31)]
    [InlineData("Украинских беженцев в Чехии стало 380 тысяч.", "asylum", "person", 380_000)]
    [InlineData("About 500 Dagestanis fled to Georgia.", "forced-to-flee", "person", 500)]
    [InlineData("Some 4,500 are now living in 23 relief camps.", "in-relief-camp", "person", 4500)]
    [InlineData("The fire destroyed 4 schools, 2 mosques, 9 shops and 45 houses.", "destroyed-housing", "household", 45)]
    [InlineData("Пострадавших семей — 540, из них 120 остались без жилья.", "homeless", "family", 120)]
    public void What_a_figure_counts_may_stand_before_it_or_go_without_saying(string text, string @event, string unit, double value)
    {
        var claim = Claims(text).Single(claim => claim.Quantity.Value == value);

        Assert.Equal((@event, unit), (claim.Event, claim.Unit));
    }

    [Theory]
    [InlineData("Deaths: 31.")]
    [InlineData("Affected families - 1,200.")]
    [InlineData("Some 1,200 homes were left without power.")]
    [InlineData("Uzbek workers in Moscow earn 600 dollars.")]
    public void What_is_no_movement_stays_none_in_a_table_too(string text) => Assert.Empty(Claims(text));

    [Fact]
    public void A_whole_that_moved_itself_is_told_beside_its_part()
    {
        Assert.Equal([("evacuated", 5000), ("sheltered", 1200)], Claims("Of the 5,000 evacuated, 1,200 are staying in 14 schools.").Select(claim => (claim.Event!, (int)claim.Quantity.Value!)));
    }

    [Fact]
    public void People_come_before_houses_and_destroyed_ones_before_damaged()
    {
        var claims = Claims("The storm damaged 91 homes, destroyed six and displaced 300 people.");

        Assert.Equal(["displaced", "destroyed-housing", "partially-destroyed-housing"], claims.Select(claim => claim.Event));
    }

    [Theory]
    [InlineData("About 2,000 naturalised citizens were sent to the front.", "coerced-enlistment")]
    [InlineData("Some 10,000 migrants signed a contract with the Defence Ministry.", "enlistment")]
    [InlineData("На фронт отправлены 20 тысяч новых граждан.", "coerced-enlistment")]
    [InlineData("Контракт с Министерством обороны подписали 10 тысяч мигрантов.", "enlistment")]
    public void New_citizens_sent_to_war_are_coerced_a_contract_is_not(string text, string @event) => Assert.Equal(@event, Assert.Single(Claims(text)).Event);

    [Theory]
    [InlineData("About 1,200 people a day crossed into Kazakhstan in November 2022.", "day")]
    [InlineData("Every month about 3,000 people leave Turkmenistan for Turkey.", "month")]
    [InlineData("Some 24,000 Tajiks left Russia in 2025, up from 20,000 a year earlier.", null)]
    public void A_rate_is_no_count(string text, string? per) => Assert.All(Claims(text), claim => Assert.Equal(per, claim.Quantity.Per));

    [Fact]
    public void Whoever_was_denied_entry_is_not_denied()
    {
        Assert.Equal(Modality.Reported, Assert.Single(Claims("Georgia denied entry to 2,700 Russians in 2023.")).Modality);
    }

    private static IReadOnlyList<Claim> Claims(string text) => new ClaimExtractor().Extract(text, null, "und", []).Claims;
}
