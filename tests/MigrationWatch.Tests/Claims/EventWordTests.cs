using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims;

public sealed class EventWordTests
{
    [Theory]
    [InlineData("About 8,000 Georgians are on the blacklist of Russia, they are prohibited from entering it.", "entry-ban", ClaimMeasure.Stock)]
    [InlineData("Some 5,000 Georgians remain on the list of persons who are banned from entering Russia.", "entry-ban", ClaimMeasure.Stock)]
    [InlineData("More than 6,000 Russians received a personal identification number in Bishkek.", "registration", ClaimMeasure.Registrations)]
    [InlineData("Some 900 people remained in 14 shelters near Zadar.", "sheltered", ClaimMeasure.Stock)]
    [InlineData("После рейдов на воинский учёт в Туле встали 400 мигрантов.", "registration", ClaimMeasure.Registrations)]
    [InlineData("Были поставлены на воинский учёт 400 мигрантов.", "registration", ClaimMeasure.Registrations)]
    [InlineData("В Молдавию вернулось 12 тысяч переселенцев.", "return", ClaimMeasure.Arrivals)]
    [InlineData("Emigration from Tunisia to Italy reached 9,000 people.", "emigration", ClaimMeasure.Departures)]
    [InlineData("Из России вышлют 700 мигрантов.", "deportation", ClaimMeasure.Forecast)]
    public void The_words_beside_a_figure_name_its_event(string text, string @event, ClaimMeasure measure)
    {
        var claim = Assert.Single(new ClaimExtractor().Extract(text, null, "und", []).Claims);

        Assert.Equal((@event, measure), (claim.Event, claim.Measure));
    }

    [Theory]
    [InlineData("Thousands of Syrians are trying to enter Turkey.")]
    [InlineData("Some 300 people were attempting to cross the border into Serbia.")]
    [InlineData("Сотни мигрантов пытаются попасть в Грецию.")]
    public void An_attempt_is_no_movement(string text) => Assert.Empty(new ClaimExtractor().Extract(text, null, "und", []).Claims);

    [Fact]
    public void Those_who_wait_to_be_sent_away_are_still_there() =>
        Assert.Equal(Modality.Planned, Assert.Single(new ClaimExtractor().Extract("Some 60 Kyrgyz are waiting to be sent home from Kazan.", null, "en", []).Claims).Modality);
}
