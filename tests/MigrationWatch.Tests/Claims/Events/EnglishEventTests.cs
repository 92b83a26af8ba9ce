using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Events;

public sealed class EnglishEventTests
{
    private static readonly DateTimeOffset Published = new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("The number of Uzbek citizens working in Russia fell to about 700,000, the agency said.")]
    [InlineData("The number of Uzbeks who work in Russia is about 700,000.")]
    public void The_number_of_people_at_work_abroad_is_labour_migration(string text)
    {
        var claim = Assert.Single(Claims(text));

        Assert.Equal(("labour-migration", ClaimMeasure.Stock, "RU"), (claim.Event, claim.Measure, claim.Destination?.Iso));
    }

    [Theory]
    [InlineData("Serbia pulled 40 Uzbeks off a bus to Hungary.", "refusal-at-border", ClaimMeasure.Decisions)]
    [InlineData("Officers hauled away 90 Kyrgyz from a dormitory in Tver.", "detention", ClaimMeasure.Detentions)]
    [InlineData("Some 5,200 Belarusians were on Lithuania's books with residence cards.", "residence", ClaimMeasure.Registrations)]
    [InlineData("Poland is regularising 14,000 Georgians.", "residence", ClaimMeasure.Registrations)]
    [InlineData("Russian recruiters tricked 120 Nepalis into signing up.", "coerced-enlistment", ClaimMeasure.Enlistments)]
    [InlineData("Finland waved through 7,000 Russians in transit to Sweden.", "transit", ClaimMeasure.Crossings)]
    [InlineData("About 900 Tajik families had their citizenship revoked by Russia.", "loss-of-citizenship", ClaimMeasure.Decisions)]
    [InlineData("Germany handed out 22,000 work visas to Indians.", "labour-migration", ClaimMeasure.Registrations)]
    [InlineData("Latvia has given 800 Russians 90 days to leave.", "deportation", ClaimMeasure.Decisions)]
    [InlineData("Czechia revoked the visas of 410 Russians.", "residence", ClaimMeasure.Decisions)]
    [InlineData("The Dutch service received 3,300 asylum applications from Turks.", "asylum-application", ClaimMeasure.Registrations)]
    [InlineData("Moscow airlifted 310 Russians home from Iran.", "repatriation", ClaimMeasure.Arrivals)]
    public void Each_verb_tells_its_event_and_measure(string text, string @event, ClaimMeasure measure)
    {
        var claim = Assert.Single(Claims(text));

        Assert.Equal((@event, measure), (claim.Event, claim.Measure));
    }

    [Theory]
    [InlineData("Helped by a reintegration grant, 210 Armenians returned from Germany.", "assisted-return")]
    [InlineData("Some 4,000 Moldovans left the country for good.", "emigration")]
    [InlineData("About 600 Tajiks, tricked by recruiters, joined the Russian army.", "coerced-enlistment")]
    [InlineData("The courts of Tyumen had 700 Uzbeks deported by court order.", "administrative-expulsion")]
    public void Words_beside_the_verb_make_its_event_narrower(string text, string @event) =>
        Assert.Equal(@event, Assert.Single(Claims(text)).Event);

    [Theory]
    [InlineData("Some 300 Tajiks arrested at a market in Omsk were deported.", "deportation")]
    [InlineData("Nine hundred Russians who had been living in Batumi were expelled from Georgia.", "administrative-expulsion")]
    [InlineData("The 70 stranded Uzbeks were flown home from Delhi.", "repatriation")]
    [InlineData("Some 2,000 Afghans who, by the agency's own count, were living in Tajikistan fear the winter.", "residence")]
    public void The_verb_of_the_main_clause_outweighs_what_says_which_people_are_meant(string text, string @event) =>
        Assert.Equal(@event, Assert.Single(Claims(text)).Event);

    [Fact]
    public void A_list_of_peoples_shares_the_verb_of_the_first()
    {
        var claims = Claims("Russian recruiters signed up 2,100 Uzbeks, 840 Tajiks and 95 Kyrgyz.");

        Assert.Equal(["UZ", "TJ", "KG"], claims.Select(claim => claim.Origin?.Iso));
        Assert.All(claims, claim => Assert.Equal("enlistment", claim.Event));
    }

    [Fact]
    public void A_noun_of_movement_is_measured_by_each_verb_of_change_behind_it()
    {
        var claims = Claims("Deportations from Sweden, long a rarity, hit 2,300 in 2022 and climbed to 4,100 in 2023.");

        Assert.Equal([2300, 4100], claims.Select(claim => claim.Quantity.Value));
        Assert.All(claims, claim => Assert.Equal("deportation", claim.Event));
    }

    [Theory]
    [InlineData("The 300,000 Uzbeks in Poland keep to themselves.", "PL")]
    [InlineData("Some 900 Tajiks, by the mayor's tally, are now in Serbia.", "RS")]
    public void Foreigners_said_to_be_in_a_country_stay_there(string text, string country)
    {
        var claim = Assert.Single(Claims(text));

        Assert.Equal(("residence", ClaimMeasure.Stock, country), (claim.Event, claim.Measure, claim.Destination?.Iso));
    }

    [Theory]
    [InlineData("The 300,000 Uzbeks in Uzbekistan's east grow cotton.")]
    [InlineData("The bus from Tashkent carried 48 Uzbeks; the crash left 11 in intensive care.")]
    [InlineData("Customs officers at Lars seized 250 blank patents from a Georgian.")]
    [InlineData("Russia has massed 110,000 troops near the Ukrainian border.")]
    [InlineData("The court in Almaty sentenced 12 Kazakhs to prison.")]
    [InlineData("In Dushanbe 3,000 Tajiks sat the exam.")]
    public void Other_figures_beside_such_words_are_no_movement(string text) => Assert.Empty(Claims(text));

    private static IReadOnlyList<Claim> Claims(string text) => new ClaimExtractor().Extract(text, Published, "en", []).Claims;
}
