using MigrationWatch.Claims.Wording;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Wording;

public sealed class ClaimPhraseTests
{
    private static readonly Claim Hedged = new()
    {
        Id = "1",
        Event = "enlistment",
        Measure = ClaimMeasure.Enlistments,
        Quantity = new Quantity(20000, null, 20000, "at least 20,000", Qualifier.AtLeast),
        Group = "migrants",
        Destination = new ClaimPlace("Ukraine", "UA", "UKR"),
        Modality = Modality.Alleged,
        Claimant = new Claimant("Forbes", "media"),
        Evidence = new Evidence(0, 1, "x"),
    };

    public static TheoryData<string, Claim> Mutations => new()
    {
        { "qualifier", Hedged with { Quantity = Hedged.Quantity with { Qualifier = Qualifier.Exact } } },
        { "modality", Hedged with { Modality = Modality.Reported } },
        { "claimant", Hedged with { Claimant = null } },
    };

    [Fact]
    public void A_line_that_makes_an_earlier_count_todays_is_caught()
    {
        var earlier = Hedged with { ComparedWith = "newer", Period = null };

        Assert.StartsWith("earlier: ", ClaimPhrase.English(earlier), StringComparison.Ordinal);
        Assert.StartsWith("ранее: ", ClaimPhrase.Russian(earlier), StringComparison.Ordinal);
        Assert.Equal(["time"], PhraseFidelity.Lost(earlier, ClaimPhrase.English(Hedged)));
    }

    [Fact]
    public void A_line_that_makes_a_count_of_a_rate_is_caught()
    {
        var monthly = Hedged with { Quantity = Hedged.Quantity with { Per = "month" } };

        Assert.Empty(PhraseFidelity.Lost(monthly, ClaimPhrase.English(monthly)));
        Assert.Equal(["rate"], PhraseFidelity.Lost(monthly, ClaimPhrase.English(Hedged)));
    }

    [Fact]
    public void A_line_keeps_hedge_modality_and_claimant()
    {
        Assert.Equal("allegedly at least 20,000 migrants enlisted to Ukraine (according to Forbes)", ClaimPhrase.English(Hedged));
        Assert.Equal("предположительно не менее 20\u00a0000 человек («migrants») на военной службе куда: Украина (по данным: Forbes)", ClaimPhrase.Russian(Hedged));
        Assert.Empty(PhraseFidelity.Lost(Hedged, ClaimPhrase.English(Hedged)));
        Assert.Empty(PhraseFidelity.Lost(Hedged, ClaimPhrase.Russian(Hedged)));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_hedged_claim_turned_into_a_bare_fact_is_found_out_in_both_languages(string lost, Claim mutant)
    {
        Assert.Equal([lost], PhraseFidelity.Lost(Hedged, ClaimPhrase.English(mutant)));
        Assert.Equal([lost], PhraseFidelity.Lost(Hedged, ClaimPhrase.Russian(mutant)));
    }

    [Fact]
    public void A_line_is_in_one_language_and_quotes_the_sources_words_in_another()
    {
        var russian = Hedged with { Group = "граждан Таджикистана", Claimant = null };

        Assert.Equal("allegedly at least 20,000 people (“граждан Таджикистана”) enlisted to Ukraine (source not named)", ClaimPhrase.English(russian));
        Assert.Equal("предположительно не менее 20\u00a0000 граждан Таджикистана на военной службе куда: Украина (источник не назван)", ClaimPhrase.Russian(russian));
    }

    [Fact]
    public void A_vague_figure_stays_a_word()
    {
        var vague = Hedged with { Quantity = new Quantity(100000, 999999, null, "hundreds of thousands", Qualifier.Vague) };

        Assert.Contains("hundreds of thousands of", ClaimPhrase.English(vague));
        Assert.Contains("сотни тысяч", ClaimPhrase.Russian(vague));
    }
}
