using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Policies;

public sealed class PolicyReaderTests
{
    private static readonly DateTimeOffset Published = new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Russia's law on the expulsion regime, signed on 8 August 2024, entered into force on 5 February 2025.", PolicyStage.InForce, "2025-02-05")]
    [InlineData("The governor banned migrants from working in shops from 1 March 2024.", PolicyStage.InForce, "2024-03-01")]
    [InlineData("Uzbekistan ratified a labour agreement with Germany in March 2025.", PolicyStage.Passed, null)]
    [InlineData("The temporary protection directive was extended until March 2027.", PolicyStage.Amended, null)]
    [InlineData("Путин подписал закон о запрете на въезд, он вступит в силу 1 апреля 2025 года.", PolicyStage.Signed, "2025-04-01")]
    public void A_rule_binds_from_its_own_date_not_from_that_of_a_vote_or_a_signature(string text, PolicyStage stage, string? effective)
    {
        var measure = Assert.Single(Measures(text));

        Assert.Equal((stage, effective is null ? null : (DateOnly?)DateOnly.Parse(effective, System.Globalization.CultureInfo.InvariantCulture)), (measure.Stage, measure.Effective));
    }

    [Theory]
    [InlineData("Kazakhstan has limited stays to 90 days a year for citizens of the Eurasian Economic Union.", "citizens of the Eurasian Economic Union")]
    [InlineData("Казахстан отменил безвизовый режим для граждан Ирана.", "граждан Ирана")]
    [InlineData("Latvia postponed the language test for Russians.", "Russians")]
    public void Whom_it_binds_is_told_with_whose_they_are(string text, string binds) => Assert.Equal(binds, Assert.Single(Measures(text)).Binds);

    [Fact]
    public void A_bill_that_passed_its_first_reading_is_proposed()
    {
        Assert.Equal(PolicyStage.Proposed, Assert.Single(Measures("A bill on regional job bans passed its first reading in the Duma.")).Stage);
    }

    [Fact]
    public void An_exam_that_somebody_sat_is_no_measure() => Assert.Empty(Measures("Migrants say that a language test takes two hours."));

    private static IReadOnlyList<PolicyMeasure> Measures(string text) => new ClaimExtractor().Extract(text, Published, "und", []).Measures;
}
