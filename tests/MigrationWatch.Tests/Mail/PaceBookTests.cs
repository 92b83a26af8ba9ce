using MigrationWatch.Mail.Sending;

namespace MigrationWatch.Tests.Mail;

public sealed class PaceBookTests
{
    private static readonly DateTimeOffset _start = new(2026, 11, 20, 8, 0, 17, TimeSpan.Zero);

    [Fact]
    public void No_minute_and_no_hour_has_more_than_its_limit_however_the_mails_come()
    {
        var book = PaceBook.Empty;
        var now = _start;
        var times = new List<DateTimeOffset>();
        foreach (var count in new[] { 1, 250, 3, 40, 7 })
        {
            (book, var reserved) = book.Reserve(now, count, perMinute: 24, perHour: 80);
            times.AddRange(reserved);
            now += TimeSpan.FromMinutes(37);
        }

        times.Sort();
        Assert.Equal(301, times.Count);
        Assert.True(MostWithin(times, TimeSpan.FromMinutes(1)) <= 24);
        Assert.True(MostWithin(times, TimeSpan.FromHours(1)) <= 80);
    }

    [Fact]
    public void First_mails_of_an_hour_need_not_wait()
    {
        var (_, times) = PaceBook.Empty.Reserve(_start, 80, perMinute: 24, perHour: 80);

        Assert.Equal(_start, times[0]);
        Assert.True(times[^1] - times[0] < TimeSpan.FromMinutes(4));
    }

    private static int MostWithin(List<DateTimeOffset> times, TimeSpan window) =>
        times.Max(start => times.Count(time => time >= start && time < start + window));
}
