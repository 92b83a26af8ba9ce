using System.Globalization;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Subscribers;

public sealed class SendSlotTests
{
    [Theory]
    [InlineData("UTC", 8, "2026-11-20 08:00", "2026-11-20T08:00Z")]
    [InlineData("Asia/Kolkata", 8, "2026-11-20 08:00", "2026-11-20T02:30Z")]
    [InlineData("Asia/Kathmandu", 8, "2026-11-20 08:00", "2026-11-20T02:15Z")]
    [InlineData("Asia/Almaty", 8, "2026-11-20 08:00", "2026-11-20T03:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-03-29 skipped, so 3", "2026-03-29T01:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-10-25 twice, the first", "2026-10-25T00:00Z")]
    [InlineData("Europe/Berlin", 8, "2026-03-29 summer", "2026-03-29T06:00Z")]
    [InlineData("Australia/Lord_Howe", 2, "2026-10-04 skipped by half an hour", "2026-10-03T15:30Z")]
    public void Local_hour_comes_once_a_day_whatever_the_clocks_do(string zone, int hour, string day, string expected)
    {
        var instant = SendSlot.InstantOf(DateOnly.Parse(day[..10], CultureInfo.InvariantCulture), hour, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), instant.ToUniversalTime());
    }

    [Theory]
    [InlineData("2026-11-20T02:29Z", "2026-11-19")]
    [InlineData("2026-11-20T02:30Z", "2026-11-20")]
    [InlineData("2026-11-20T23:00Z", "2026-11-20")]
    public void Day_is_the_readers_own(string now, string expected) =>
        Assert.Equal(Day(expected), SendSlot.LatestPassed(Entry(Frequency.Daily, "Asia/Kolkata"), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Fact]
    public void Weekly_mail_has_one_slot_a_week() =>
        Assert.Equal(Day("2026-11-16"), SendSlot.LatestPassed(Entry(Frequency.Weekly, "UTC"), new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Every_zone_has_every_hour_on_every_day_of_a_year()
    {
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            {
                var instant = TimeZoneInfo.ConvertTime(SendSlot.InstantOf(day, 2, zone), zone);
                Assert.True(instant.Hour is >= 2 and <= 4, $"{zone.Id} {day} {instant}");
            }
        }
    }

    [Theory]
    [InlineData("Asia/Almaty", true)]
    [InlineData("UTC", true)]
    [InlineData("Moon/Tycho", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("", false)]
    public void Only_zones_of_the_database_are_zones(string name, bool expected) => Assert.Equal(expected, SendSlot.IsTimeZone(name));

    private static RosterEntry Entry(Frequency frequency, string zone) => new(new string('0', 32), frequency, 8, zone, DayOfWeek.Monday, default);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
