using MigrationWatch.Claims.Wording;
using MigrationWatch.Contracts;
using MigrationWatch.Topics;

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
        Period = new ClaimPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30), PeriodAccuracy.Month),
        Modality = Modality.Alleged,
        Claimant = new Claimant("Forbes", "media"),
        Evidence = new Evidence(0, 1, "x"),
    };

    private static readonly Claim Bare = Hedged with { Event = "arrival", Measure = ClaimMeasure.Arrivals, Group = null, Destination = null, Period = null, Modality = Modality.Reported, Claimant = null };

    private static readonly ClaimPlace Russia = new("Russia", "RU", "RUS", "from");
    private static readonly ClaimPlace Tajikistan = new("Tajikistan", "TJ", "TJK", "to");

    public static TheoryData<string, Claim> Mutations => new()
    {
        { "qualifier", Hedged with { Quantity = Hedged.Quantity with { Qualifier = Qualifier.Exact } } },
        { "modality", Hedged with { Modality = Modality.Reported } },
        { "period", Hedged with { Period = null } },
        { "claimant", Hedged with { Claimant = null } },
    };

    public static TheoryData<Claim, string, string> Lines => new()
    {
        {
            Bare with { Event = "deportation", Measure = ClaimMeasure.Removals, Group = "citizens of Tajikistan", Origin = Russia, Destination = Tajikistan with { Role = "citizens of Tajikistan" }, Claimant = new Claimant("Migration Service", "government") },
            "at least 20,000 citizens of Tajikistan were deported from Russia, according to the Migration Service",
            "из России депортировано не менее 20\u00a0000 граждан Таджикистана — «Migration Service»"
        },
        {
            Bare with { Event = "departure", Origin = Russia, Destination = new ClaimPlace(null, "CY", "CYP"), Group = "программистов" },
            "at least 20,000 people (“программистов”) left Russia for Cyprus, source not named",
            "из России на Кипр выехало не менее 20\u00a0000 программистов — источник не назван"
        },
        {
            Bare with { Event = "detention", Place = new ClaimPlace("Yekaterinburg", "RU", "RUS"), Modality = Modality.Alleged },
            "at least 20,000 people were allegedly detained in Yekaterinburg, source not named",
            "предположительно в Екатеринбурге задержано не менее 20\u00a0000 человек — источник не назван"
        },
        {
            Bare with { Destination = new ClaimPlace(null, "FR", "FRA"), Modality = Modality.Forecast },
            "expected: at least 20,000 people to arrive in France, source not named",
            "ожидается, что во Францию прибудет не менее 20\u00a0000 человек — источник не назван"
        },
        {
            Bare with { Event = "residence", Measure = ClaimMeasure.Stock, Period = new ClaimPeriod(null, new DateOnly(2022, 11, 29), PeriodAccuracy.Day), Quantity = new Quantity(21, 21, 21, "21", Qualifier.Exact) },
            "21 people were in the country as of 29 November 2022, source not named",
            "на 29 ноября 2022 года находилось в стране 21 человек — источник не назван"
        },
        {
            Bare with { Event = "residence", Measure = ClaimMeasure.Stock, Destination = Tajikistan, Quantity = new Quantity(1, 1, 1, "one", Qualifier.Exact) },
            "1 person was in Tajikistan, source not named",
            "в Таджикистане находилось 1 человек — источник не назван"
        },
        {
            Bare with { Event = "deportation", Measure = ClaimMeasure.Decisions, Group = "Kyrgyz citizens" },
            "at least 20,000 Kyrgyz citizens were deported (decisions counted), source not named",
            "депортировано не менее 20\u00a0000 граждан Кыргызстана (учтены решения) — источник не назван"
        },
        {
            Bare with { Event = "entry-ban", Measure = ClaimMeasure.Decisions, Destination = Russia },
            "at least 20,000 people were barred from entry to Russia, source not named",
            "под запретом на въезд в Россию находилось не менее 20\u00a0000 человек — источник не назван"
        },
        {
            Bare with { Event = null, EventReason = "no verb", Measure = ClaimMeasure.Net },
            "at least 20,000 people (net of the opposite flow), source not named",
            "не менее 20\u00a0000 человек (за вычетом обратного потока) — источник не назван"
        },
    };

    public static TheoryData<ClaimPeriod, string, string> Periods => new()
    {
        { new(new(2022, 9, 21), new(2022, 10, 4), PeriodAccuracy.Day), "between 21 September and 4 October 2022", "с 21 сентября по 4 октября 2022 года" },
        { new(new(2022, 12, 21), new(2023, 1, 4), PeriodAccuracy.Day), "between 21 December 2022 and 4 January 2023", "с 21 декабря 2022 года по 4 января 2023 года" },
        { new(new(2025, 9, 1), new(2025, 9, 1), PeriodAccuracy.Day), "on 1 September 2025", "1 сентября 2025 года" },
        { new(new(2024, 2, 1), new(2024, 2, 29), PeriodAccuracy.Month), "in February 2024", "в феврале 2024 года" },
        { new(new(2024, 1, 1), new(2024, 6, 30), PeriodAccuracy.Month), "from January to June 2024", "с января по июнь 2024 года" },
        { new(new(2022, 1, 1), new(2022, 12, 31), PeriodAccuracy.Year), "in 2022", "в 2022 году" },
        { new(new(2020, 1, 1), new(2022, 12, 31), PeriodAccuracy.Year), "from 2020 to 2022", "с 2020 по 2022 год" },
        { new(new(2022, 2, 24), null, PeriodAccuracy.Day), "since 24 February 2022", "с 24 февраля 2022 года" },
        { new(new(2022, 9, 1), null, PeriodAccuracy.Month), "since September 2022", "с сентября 2022 года" },
        { new(new(2022, 9, 1), null, PeriodAccuracy.Day), "since 1 September 2022", "с 1 сентября 2022 года" },
        { new(new(2022, 1, 1), null, PeriodAccuracy.Year), "since 2022", "с 2022 года" },
        { new(null, new(2022, 11, 29), PeriodAccuracy.Day), "by 29 November 2022", "к 29 ноября 2022 года" },
        { new(new(2026, 11, 14), new(2026, 11, 20), PeriodAccuracy.Approximate), "roughly between 14 and 20 November 2026", "примерно с 14 по 20 ноября 2026 года" },
    };

    public static TheoryData<string> Events => [.. MigrationEvents.ById.Keys];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_reads_as_a_sentence_in_both_languages(Claim claim, string english, string russian)
    {
        Assert.Equal(english, ClaimPhrase.English(claim));
        Assert.Equal(russian, ClaimPhrase.Russian(claim));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_is_said_as_one_would(ClaimPeriod period, string english, string russian)
    {
        Assert.Contains($" {english}, ", ClaimPhrase.English(Bare with { Period = period }), StringComparison.Ordinal);
        Assert.StartsWith($"{russian} прибыло", ClaimPhrase.Russian(Bare with { Period = period }), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_of_the_taxonomy_has_words_with_and_without_places(string id)
    {
        foreach (var modality in Enum.GetValues<Modality>())
        {
            var claim = Bare with { Event = id, Modality = modality };
            foreach (var placed in new[] { claim, claim with { Origin = Russia, Destination = Tajikistan }, claim with { Place = Russia } })
            {
                foreach (var line in new[] { ClaimPhrase.English(placed), ClaimPhrase.Russian(placed) })
                {
                    Assert.DoesNotContain(id.Contains('-', StringComparison.Ordinal) ? id : "{", line, StringComparison.Ordinal);
                    Assert.DoesNotContain("  ", line, StringComparison.Ordinal);
                    Assert.DoesNotMatch(@"[\[\]{}*|]", line);
                    Assert.Empty(PhraseFidelity.Lost(placed, line));
                }
            }
        }
    }

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
    public void A_line_keeps_hedge_modality_period_and_claimant()
    {
        Assert.Equal("at least 20,000 migrants allegedly enlisted to be sent to Ukraine from January to June 2025, according to Forbes", ClaimPhrase.English(Hedged));
        Assert.Equal("предположительно с января по июнь 2025 года для отправки в Украину на военную службу поступило не менее 20\u00a0000 мигрантов — «Forbes»", ClaimPhrase.Russian(Hedged));
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
    public void A_vague_figure_stays_a_word()
    {
        var vague = Hedged with { Quantity = new Quantity(100000, 999999, null, "hundreds of thousands", Qualifier.Vague) };

        Assert.Contains("hundreds of thousands of", ClaimPhrase.English(vague));
        Assert.Contains("сотни тысяч", ClaimPhrase.Russian(vague));
    }

    [Theory]
    [InlineData("Georgia's Interior Ministry", "according to Georgia's Interior Ministry")]
    [InlineData("Investigative Committee's chairman", "according to the Investigative Committee's chairman")]
    [InlineData("the Labour Ministry", "according to the Labour Ministry")]
    [InlineData("UNHCR", "according to UNHCR")]
    [InlineData("МВД России", "according to “МВД России”")]
    public void A_speaker_is_named_as_printed_with_an_article_where_English_has_one(string name, string said)
    {
        Assert.EndsWith($", {said}", ClaimPhrase.English(Bare with { Claimant = new Claimant(name, "government") }), StringComparison.Ordinal);
    }
}
