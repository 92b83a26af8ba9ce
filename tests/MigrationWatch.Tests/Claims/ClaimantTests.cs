using MigrationWatch.Claims;

namespace MigrationWatch.Tests.Claims;

public sealed class ClaimantTests
{
    [Theory]
    [InlineData("The number of Tajik citizens working in Russia fell to about 600,000, the Migration Agency said, while contracts with employers in Germany doubled.", "government", "Migration Agency")]
    [InlineData("По словам работодателей, из страны уехали 40 тысяч строителей.", "business", "работодателей")]
    [InlineData("According to employers, 40,000 builders have left the country.", "business", "employers")]
    [InlineData("Глава Следственного комитета заявил, что на фронт отправлены 20 тысяч новых граждан.", "government", "Глава Следственного комитета")]
    [InlineData("The Russian Interior Ministry registered 6.6 million Central Asians in Russia in 2020.", "government", "Russian Interior Ministry")]
    [InlineData("Some 3,500 foreigners were evacuated from Iran in eight days, Ashgabat said.", "government", "Ashgabat")]
    [InlineData("В Душанбе признают: из России депортированы 1200 таджиков.", "government", "Душанбе")]
    [InlineData("Lithuania's border guards, who have turned back 23,700 people at the border since 2021, reported a quiet Sunday.", "government", "Lithuania's border guards")]
    [InlineData("По подсчётам правозащитников, на фронт отправлены не менее 5 тысяч мигрантов.", "ngo", "правозащитников")]
    [InlineData("Some 40,000 Kyrgyz, by the migration service's own count, have left Russia.", "government", "migration service")]
    [InlineData("In Vilnius, on Monday Latvia's authorities said that 300 Belarusians had entered the country.", "government", "Latvia's authorities")]
    [InlineData("On Tuesday Kazakhstan said around 2,000 Russians had entered the country.", "government", "Kazakhstan")]
    [InlineData("По данным правоохранителей, из Тулы выдворили 90 мигрантов.", "government", "правоохранителей")]
    [InlineData("В Польше живут 900 тысяч украинцев, полагают эксперты.", "researcher", "эксперты")]
    [InlineData("The minister said police had detained 300 Uzbek migrants in Moscow.", "government", "minister")]
    public void Who_said_it_is_named_whole(string text, string type, string name)
    {
        var claim = Assert.Single(new ClaimExtractor().Extract(text, null, "und", []).Claims);

        Assert.Equal((type, name), (claim.Claimant?.Type, claim.Claimant?.Name));
    }

    [Theory]
    [InlineData("Some 10,000 migrants signed a contract with the Defence Ministry.")]
    [InlineData("Some 300 migrants are said to have signed a contract with the Defence Ministry.")]
    [InlineData("Как сообщается, контракт с Минобороны подписали 300 мигрантов.")]
    public void A_ministry_that_contracts_were_signed_with_is_no_speaker(string text)
    {
        Assert.Null(Assert.Single(new ClaimExtractor().Extract(text, null, "und", []).Claims).Claimant);
    }

    [Theory]
    [InlineData("Some 7,000 Eritreans left Ethiopia after the government announced a call-up.")]
    [InlineData("The same could be said of the 7,000 Eritreans who have left Ethiopia.")]
    [InlineData("Some 7,000 Eritreans have left Ethiopia since the president announced a call-up.")]
    public void Who_announced_what_people_fled_from_did_not_count_them(string text) =>
        Assert.Null(Assert.Single(new ClaimExtractor().Extract(text, null, "en", []).Claims).Claimant);

    [Fact]
    public void Two_speakers_of_one_sentence_each_tell_their_own_figure()
    {
        var claims = new ClaimExtractor().Extract("The Interior Ministry said 40,000 Tajiks had left Russia, while activists said 90,000 Uzbeks had left Russia.", null, "en", []).Claims;

        Assert.Equal(["government", "ngo"], claims.Select(claim => claim.Claimant?.Type));
    }

    [Theory]
    [InlineData("Moldova expects up to 12,000 Ukrainians to arrive this winter.")]
    [InlineData("Workers in Moscow say 300 Uzbek migrants were deported.")]
    public void A_country_that_plans_or_houses_the_speaker_is_no_speaker(string text)
    {
        Assert.Null(Assert.Single(new ClaimExtractor().Extract(text, null, "und", []).Claims).Claimant);
    }

    [Fact]
    public void The_same_period_a_year_earlier_is_that_of_the_figure_before_a_year_back()
    {
        var claims = new ClaimExtractor().Extract("В первом полугодии 2025 года гражданство РФ получили 24 тысячи таджикистанцев, за тот же период прошлого года — 62 тысячи.", new DateTimeOffset(2025, 10, 1, 0, 0, 0, TimeSpan.Zero), "ru", []).Claims;

        Assert.Equal([new DateOnly(2025, 6, 30), new DateOnly(2024, 6, 30)], claims.Select(claim => claim.Period!.End!.Value));
    }
}
