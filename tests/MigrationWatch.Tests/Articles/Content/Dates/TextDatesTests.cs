using MigrationWatch.Articles.Content.Dates;

namespace MigrationWatch.Tests.Articles.Content.Dates;

public sealed class TextDatesTests
{
    [Theory]
    [InlineData("November 19, 2019")]
    [InlineData("Published Nov. 19th, 2019 by the desk")]
    [InlineData("Tuesday 19 November 2019")]
    [InlineData("19 ноября 2019 года")]
    [InlineData("19 нояб. 2019 г.")]
    [InlineData("19 листопада 2019 року")]
    [InlineData("2019 жылғы 19 қараша")]
    [InlineData("19 қараша 2019")]
    [InlineData("2019-жылдын 19-ноябры")]
    [InlineData("19-ноябрь, 2019")]
    [InlineData("2019-yil 19-noyabr")]
    [InlineData("2019 йил 19 ноябр")]
    [InlineData("19 ноябри соли 2019")]
    [InlineData("19 Kasım 2019 Salı")]
    [InlineData("19. November 2019")]
    [InlineData("19.11.2019")]
    [InlineData("19/11/2019")]
    [InlineData("2019-11-19")]
    [InlineData("11/19/2019")]
    [InlineData("Tue Nov 19 04:20:00 CET 2019")]
    [InlineData("19 de noviembre de 2019")]
    public void A_day_is_read_in_the_words_of_the_region(string text) => Assert.Equal(new DateOnly(2019, 11, 19), Day(text));

    [Theory]
    [InlineData("19 ноября 2019, 14:20", 14, 20)]
    [InlineData("November 19, 2019 at 2:20 p.m.", 14, 20)]
    [InlineData("Nov 19, 2019 12:05 am", 0, 5)]
    [InlineData("19.11.2019 | 14:20 Uhr", 14, 20)]
    public void A_time_of_day_beside_it_is_kept(string text, int hour, int minute) =>
        Assert.Equal(new DateTimeOffset(2019, 11, 19, hour, minute, 0, TimeSpan.Zero), TextDates.Find(text));

    [Theory]
    [InlineData("31 June 2019")]
    [InlineData("in 2019, 19 men from the village")]
    [InlineData("19 of 2019 workers")]
    [InlineData("May 2019")]
    [InlineData("version 3.2.1")]
    [InlineData("born 19 November 1885")]
    public void What_is_no_day_of_the_web_is_no_date(string text) => Assert.Null(TextDates.Find(text));

    [Fact]
    public void Which_number_is_the_month_depends_on_the_country() =>
        Assert.NotEqual(TextDates.Find("5/6/2019", monthFirst: true), TextDates.Find("5/6/2019", monthFirst: false));

    [Theory]
    [InlineData("https://courier.example/2019/11/19/story", 19)]
    [InlineData("https://courier.example/news/2019-11-19-story.html", 19)]
    [InlineData("https://courier.example/a/20191119/story", 19)]
    [InlineData("https://courier.example/2019/11/story", null)]
    [InlineData("https://courier.example/story-33123456.html", null)]
    public void An_address_may_hold_the_day(string url, int? day) => Assert.Equal(day, UrlDates.Read(new Uri(url))?.Day);

    [Theory]
    [InlineData("2019-11-19T04:20:00+0600", 6)]
    [InlineData("2019-11-19T04:20:00+06:00", 6)]
    [InlineData("2019-11-19 04:20:00 -0500", -5)]
    [InlineData("2019-11-19T04:20:00Z", 0)]
    [InlineData("2019-11-19T04:20:00.123456+05:00", 5)]
    public void Machine_dates_keep_their_offset(string text, int hours) =>
        Assert.Equal(new DateTimeOffset(2019, 11, 19, 4, 20, 0, TimeSpan.FromHours(hours)), MachineDates.Read(text));

    private static DateOnly? Day(string text) => TextDates.Find(text) is { } date ? DateOnly.FromDateTime(date.DateTime) : null;
}
