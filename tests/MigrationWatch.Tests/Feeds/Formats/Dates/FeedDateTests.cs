using System.Globalization;
using MigrationWatch.Feeds.Formats.Dates;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds.Formats.Dates;

public sealed class FeedDateTests
{
    private static readonly FeedDates Dates = new(new ManualClock(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("Tue, 04 Oct 2022 11:30:15 GMT", "2022-10-04T11:30:15Z")]
    [InlineData("Tue, 04 Oct 2022 11:30:15 +0600", "2022-10-04T05:30:15Z")]
    [InlineData("4 Oct 22 11:30 MSK", "2022-10-04T08:30:00Z")]
    [InlineData("Tuesday, October 4, 2022 11:30 PM EST", "2022-10-05T04:30:00Z")]
    [InlineData("Tue Oct  4 11:30:15 +0000 2022", "2022-10-04T11:30:15Z")]
    [InlineData("Oct 4th, 2022", "2022-10-04T00:00:00Z")]
    [InlineData("2022-10-04T11:30:15.123+06:00", "2022-10-04T05:30:15Z")]
    [InlineData("2022-10-04T11:30Z", "2022-10-04T11:30:00Z")]
    [InlineData("2022-10-04 11:30:15", "2022-10-04T11:30:15Z")]
    [InlineData("2022-10-04 11:30:15 -0500", "2022-10-04T16:30:15Z")]
    [InlineData("2022-10-04", "2022-10-04T00:00:00Z")]
    [InlineData("2022-10", "2022-10-01T00:00:00Z")]
    [InlineData("20221004", "2022-10-04T00:00:00Z")]
    [InlineData("20221004113015", "2022-10-04T11:30:15Z")]
    [InlineData("2022-277", "2022-10-04T00:00:00Z")]
    [InlineData("1664883015", "2022-10-04T11:30:15Z")]
    [InlineData("1664883015000", "2022-10-04T11:30:15Z")]
    [InlineData("04.10.2022 11:30", "2022-10-04T11:30:00Z")]
    [InlineData("04.10.22", "2022-10-04T00:00:00Z")]
    [InlineData("10/04/2022 11:30:15", "2022-10-04T11:30:15Z")]
    [InlineData("25/10/2022", "2022-10-25T00:00:00Z")]
    [InlineData("11:30, 4 октября 2022", "2022-10-04T11:30:00Z")]
    [InlineData("Вт, 04 окт 2022 11:30:15 +0300", "2022-10-04T08:30:15Z")]
    [InlineData("вторник, 4 октября 2022 г. 11:30 МСК", "2022-10-04T08:30:00Z")]
    [InlineData("4 мая 2022", "2022-05-04T00:00:00Z")]
    [InlineData("4 жовтня 2022, 11:30", "2022-10-04T11:30:00Z")]
    [InlineData("середа, 5 серпня 2020", "2020-08-05T00:00:00Z")]
    [InlineData("4 қазан 2022", "2022-10-04T00:00:00Z")]
    [InlineData("mar., 4 oct. 2022 11:30:15 +0200", "2022-10-04T09:30:15Z")]
    [InlineData("Di, 04 Okt 2022 11:30:15 MESZ", "2022-10-04T09:30:15Z")]
    [InlineData("4 Ekim 2022 11:30", "2022-10-04T11:30:00Z")]
    [InlineData("2022年10月4日 11:30", "2022-10-04T11:30:00Z")]
    [InlineData("Tue, 04 Oct 2022 24:00:00 GMT", "2022-10-05T00:00:00Z")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z")]
    public void Every_form_found_in_the_wild_is_read(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), Dates.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Wed, 31 Jun 2022 10:00:00 GMT")]
    [InlineData("2022-02-30")]
    [InlineData("2022-13-01")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2999-01-01")]
    [InlineData("Tue, 04 Oct 2022 25:30:00 GMT")]
    [InlineData("2022-10-04T11:30:00+zz:00")]
    [InlineData("2022-10-04T11:30:00ZZtop9")]
    [InlineData("12")]
    [InlineData("99999999999999999999999999")]
    [InlineData("2022-10-04-05-06-07-08")]
    public void What_is_no_possible_date_is_none(string text) => Assert.Null(Dates.Parse(text));
}
