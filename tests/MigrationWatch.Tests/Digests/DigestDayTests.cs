using MigrationWatch.Digests;

namespace MigrationWatch.Tests.Digests;

public sealed class DigestDayTests
{
    [Fact]
    public void Day_of_utc_is_one_partition() =>
        Assert.Equal([new DateOnly(2026, 11, 20)], DigestDay.Partitions(new DateOnly(2026, 11, 20), TimeZoneInfo.Utc));

    [Fact]
    public void Day_of_almaty_begins_the_evening_before_in_utc()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

        Assert.Equal([new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 20)], DigestDay.Partitions(new DateOnly(2026, 11, 20), zone));
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 19, 0, 0, TimeSpan.Zero), DigestDay.Bounds(new DateOnly(2026, 11, 20), zone).Start);
    }

    [Theory]
    [InlineData(3, 29, 23)]
    [InlineData(10, 25, 25)]
    public void Day_on_which_clocks_change_has_its_own_length(int month, int day, int hours)
    {
        var (start, end) = DigestDay.Bounds(new DateOnly(2026, month, day), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        Assert.Equal(TimeSpan.FromHours(hours), end - start);
    }

    /// <summary>Clocks in Cairo jump from midnight to one on the last Friday of April.</summary>
    [Fact]
    public void Day_without_a_midnight_begins_at_its_first_minute()
    {
        var (start, end) = DigestDay.Bounds(new DateOnly(2026, 4, 24), TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo"));

        Assert.Equal(TimeSpan.FromHours(23), end - start);
        Assert.Equal(1, start.Hour);
    }
}
