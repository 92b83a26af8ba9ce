using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims;

public sealed class CarriedFigureTests
{
    [Fact]
    public void Another_estimate_of_the_same_thing_inherits_what_is_counted_and_declares_where_from()
    {
        const string Text = "About 64,000 Belarusian citizens came to Georgia in 2022, the police said. Researchers in Batumi put the number at up to 40,000, because many moved on to Turkey.";

        var claims = Read(Text);

        Assert.Equal(["BY>GE", "BY>GE"], claims.Select(Direction));
        Assert.Equal((40_000, claims[0].Period), (claims[1].Quantity.Value, claims[1].Period));
        Assert.Equal("About 64,000 Belarusian citizens came to Georgia in 2022, the police said.", claims[1].Evidence.Antecedent!.Value.Of(Text));
    }

    [Fact]
    public void Who_told_the_first_figure_of_a_sentence_did_not_tell_its_rival()
    {
        var claims = Read("Some 90,000 Kyrgyz work in Kazakhstan, according to the Labour Ministry; unofficial estimates speak of at least 150,000.");

        Assert.Equal(["Labour Ministry", null], claims.Select(claim => claim.Claimant?.Name));
        Assert.Equal(["KG>KZ", "KG>KZ"], claims.Select(Direction));
    }

    [Fact]
    public void Those_who_follow_do_what_those_before_them_did()
    {
        var claims = Read("The ministry counted 2,700 arrivals from Moldova in May 2025; another 900 followed in June 2025.");

        Assert.Equal(["MD>", "MD>"], claims.Select(Direction));
        Assert.Equal([5, 6], claims.Select(claim => claim.Period!.Start!.Value.Month));
    }

    [Fact]
    public void A_figure_two_sentences_on_has_no_antecedent() =>
        Assert.Single(Read("Some 5,000 Tajiks moved to Poland in 2024. Rents rose. Shopkeepers spoke of 800."));

    private static IReadOnlyList<Claim> Read(string text) => new ClaimExtractor().Extract(text, null, "en", []).Claims;

    private static string Direction(Claim claim) => $"{claim.Origin?.Iso}>{claim.Destination?.Iso}";
}
