using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Events;

public sealed class EnglishEventTests
{
    private static readonly DateTimeOffset Published = new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);

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
    [InlineData("Moscow airlifted 310 Russians home from Iran.", "repatriation", ClaimMeasure.Arrivals)]
    public void Each_verb_tells_its_event_and_measure(string text, string @event, ClaimMeasure measure)
    {
        var claim = Assert.Single(Claims(text));

        Assert.Equal((@event, measure), (claim.Event, claim.Measure));
    }

    [Theory]
    [InlineData("The bus from Tashkent carried 48 Uzbeks; the crash left 11 in intensive care.")]
    [InlineData("Customs officers at Lars seized 250 blank patents from a Georgian.")]
    [InlineData("Russia has massed 110,000 troops near the Ukrainian border.")]
    [InlineData("The court in Almaty sentenced 12 Kazakhs to prison.")]
    [InlineData("In Dushanbe 3,000 Tajiks sat the exam.")]
    public void Other_figures_beside_such_words_are_no_movement(string text) => Assert.Empty(Claims(text));

    private static IReadOnlyList<Claim> Claims(string text) => new ClaimExtractor().Extract(text, Published, "en", []).Claims;
}
