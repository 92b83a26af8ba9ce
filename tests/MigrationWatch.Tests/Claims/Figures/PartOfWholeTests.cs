using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Figures;

public sealed class PartOfWholeTests
{
    [Fact]
    public void A_part_taken_elsewhere_is_told_beside_its_whole()
    {
        var claims = Read("Police detained 400 migrants at a depot in Yekaterinburg on Friday, and 60 of them were taken to a recruitment office.");

        Assert.Equal([(ClaimMeasure.Detentions, 400), (ClaimMeasure.Enlistments, 60)], claims.Select(claim => (claim.Measure, (int)claim.Quantity.Value!)));
    }

    [Fact]
    public void What_a_nationwide_body_counts_is_not_placed_in_the_town_of_a_raid_told_before()
    {
        var claims = Read("Police detained 400 migrants in Yekaterinburg. The Investigative Committee said that 20,000 naturalised citizens have been sent to the front.");

        Assert.Equal(("RU", null), (claims[1].Place?.Iso, claims[1].Place?.Name));
    }

    private static IReadOnlyList<Claim> Read(string text) => new ClaimExtractor().Extract(text, null, "und", []).Claims;
}
