using MigrationWatch.Claims;
using MigrationWatch.Claims.Matching;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Matching;

public sealed class ClaimLedgerTests
{
    private const string Ministry = "Kazakhstan's Interior Ministry said 200,000 Russians entered Kazakhstan in September 2022.";

    [Fact]
    public void Ten_reprints_of_one_ministry_are_one_independent_source()
    {
        var articles = Enumerable.Range(1, 10).Select(i => Article($"a{i}", Ministry, day: i)).ToList();

        var claim = Assert.Single(ClaimLedger.Of(articles).ClaimsOf(articles[9]));

        Assert.Equal(1, claim.IndependentSources);
        Assert.Empty(claim.Rivals);
    }

    [Fact]
    public void The_same_office_in_two_languages_is_one_source()
    {
        var articles = new[] { Article("en", Ministry, day: 1), Article("ru", "По данным МВД Казахстана, в сентябре 2022 года в Казахстан въехали 200 тысяч россиян.", day: 2) };

        var position = Assert.Single(Assert.Single(ClaimLedger.Of(articles).Matters).Positions);

        Assert.Equal((2, 1), (position.Entries.Count, position.IndependentSources));
    }

    [Fact]
    public void Figures_that_differ_stand_side_by_side_and_are_not_averaged()
    {
        var articles = new[]
        {
            Article("one", "The UN said 4.9 million Uzbeks were living in Russia in 2020.", day: 1),
            Article("two", "The Interior Ministry said 6.6 million Uzbeks were living in Russia in 2020.", day: 2),
        };

        var ledger = ClaimLedger.Of(articles);
        var matter = Assert.Single(ledger.Matters);

        Assert.Equal([4900000, 6600000], matter.Rivals.Select(rival => rival.Quantity.Value));
        Assert.Equal([articles[1].Claims[0].Id], Assert.Single(ledger.ClaimsOf(articles[0])).Rivals);
    }

    [Fact]
    public void A_source_that_changes_its_figure_makes_a_history_and_no_rival()
    {
        var articles = new[] { Article("one", Ministry, day: 1), Article("two", Ministry.Replace("200,000", "218,000", StringComparison.Ordinal), day: 3) };

        var ledger = ClaimLedger.Of(articles);
        var revision = Assert.Single(Assert.Single(ledger.Matters).Revisions);

        Assert.Equal([200000, 218000], revision.History.Select(entry => entry.Claim.Quantity.Value));
        Assert.Empty(ledger.Matters[0].Rivals);
        Assert.Equal(LedgerChangeKind.Revised, Assert.Single(LedgerChanges.Since(ledger, new DateOnly(2022, 10, 3))).Kind);
    }

    [Fact]
    public void What_happened_in_one_town_is_no_rival_of_what_happened_in_its_country()
    {
        var articles = new[]
        {
            Article("town", "Police detained 400 migrants in Yekaterinburg in September 2022.", day: 1),
            Article("country", "Police detained 80,000 migrants in Russia in September 2022.", day: 2),
        };

        Assert.All(ClaimLedger.Of(articles).Matters, matter => Assert.Empty(matter.Rivals));
    }

    [Fact]
    public void What_came_in_one_month_is_no_rival_of_what_came_since()
    {
        var articles = new[]
        {
            Article("month", "In September 2022 some 78,000 Russians entered Georgia.", day: 1),
            Article("since", "By 30 September 2022 some 112,000 Russians had entered Georgia.", day: 2),
        };

        Assert.All(ClaimLedger.Of(articles).Matters, matter => Assert.Empty(matter.Rivals));
    }

    [Fact]
    public void A_part_is_no_rival_of_its_whole_nor_of_another_source_s_whole()
    {
        var articles = new[]
        {
            Article("one", "Some 4,700 people were deported from Turkey in August 2022, including 2,300 men.", day: 1),
            Article("two", "Activists said 5,100 people were deported from Turkey in August 2022.", day: 2),
        };

        var ledger = ClaimLedger.Of(articles);

        Assert.Equal(articles[0].Claims[0].Id, articles[0].Claims[1].PartOf);
        Assert.Equal([4700, 5100], Assert.Single(ledger.Matters, matter => matter.Rivals.Count > 0).Rivals.Select(rival => rival.Quantity.Value));
    }

    [Theory]
    [InlineData("Some 20,000 of the 80,000 migrants detained in Russia were sent home.")]
    [InlineData("Около 20 тысяч из 80 тысяч задержанных в России мигрантов отправлены домой.")]
    public void A_part_that_is_told_before_its_whole_is_no_rival_of_it(string text)
    {
        var article = Article("one", text, day: 1);

        Assert.Contains(article.Claims, claim => claim.PartOf is not null);
        Assert.All(ClaimLedger.Of([article]).Matters, matter => Assert.Empty(matter.Rivals));
    }

    [Fact]
    public void What_was_counted_at_an_earlier_time_is_no_rival_of_todays_count()
    {
        var articles = new[]
        {
            Article("one", "More than 17,000 Tajiks were deported from Russia in half a year, up from 11,000 in the same period a year earlier.", day: 1),
            Article("two", "Activists said 17,500 Tajiks were deported from Russia.", day: 2),
        };

        var ledger = ClaimLedger.Of(articles);

        Assert.Equal(articles[0].Claims[0].Id, articles[0].Claims[1].ComparedWith);
        Assert.Equal([17000, 17500], Assert.Single(ledger.Matters, matter => matter.Rivals.Count > 0).Rivals.Select(rival => rival.Quantity.Value ?? rival.Quantity.Min));
    }

    [Fact]
    public void Arrivals_and_departures_never_meet()
    {
        var articles = new[] { Article("one", "200,000 Russians entered Kazakhstan.", day: 1), Article("two", "200,000 Russians left Kazakhstan.", day: 1) };

        Assert.Equal(2, ClaimLedger.Of(articles).Matters.Count);
    }

    [Fact]
    public void The_same_number_of_other_people_is_another_claim()
    {
        var articles = new[] { Article("one", "Some 5,000 women fled Russia.", day: 1), Article("two", "Some 5,000 men fled Russia.", day: 1) };

        Assert.Equal(2, ClaimLedger.Of(articles).Matters.Count);
    }

    [Fact]
    public void A_sum_that_cannot_be_is_flagged_with_its_arithmetic()
    {
        var article = Article("one", "400,000 Russians arrived in Kazakhstan, 320,000 left and 100,000 remain.", day: 1);

        var stock = ClaimLedger.Of([article]).ClaimsOf(article).Single(claim => claim.Measure == ClaimMeasure.Stock);

        Assert.Contains("400,000 arrived less 320,000 left is 80,000, not 100,000", stock.Flags);
    }

    [Fact]
    public void A_figure_from_before_its_register_began_is_flagged()
    {
        var article = Article("one", "By 1 September 2024, 770,000 foreigners were on the register of controlled persons in Russia.", day: 1);

        Assert.Contains(ClaimLedger.Of([article]).ClaimsOf(article).Single().Flags, flag => flag.Contains("before the register", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reprint_that_drops_the_hedge_is_flagged_and_stays_an_echo()
    {
        var articles = new[]
        {
            Article("one", "The Interior Ministry said at least 20,000 Russians left Kazakhstan in May 2023.", day: 1),
            Article("two", "20,000 Russians left Kazakhstan in May 2023.", day: 2),
        };

        var ledger = ClaimLedger.Of(articles);

        Assert.Contains(ledger.ClaimsOf(articles[1]).Single().Flags, flag => flag.Contains("at least 20,000", StringComparison.Ordinal));
        Assert.Empty(ledger.ClaimsOf(articles[1]).Single().Rivals);
    }

    private static Extraction Article(string id, string text, int day)
    {
        var published = new DateTimeOffset(2022, 10, day, 0, 0, 0, TimeSpan.Zero);
        return new Extraction
        {
            Id = id,
            Url = $"https://example.org/{id}",
            Title = id,
            Published = published,
            Stored = published,
            Claims = new ClaimExtractor().Extract(text, published, "und", [], id).Claims,
        };
    }
}
