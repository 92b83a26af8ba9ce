namespace MigrationWatch.Mail.Sending;

/// <summary>Times handed out in advance, so that no sender needs to ask another before it sends.</summary>
/// <param name="Free">The first time that is not handed out.</param>
/// <param name="Minutes">Minutes since the Unix epoch, and the mails that have a time in them.</param>
public sealed record PaceBook(DateTimeOffset Free, SortedDictionary<long, int> Minutes)
{
    /// <summary>How late a mail may use its time.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>An hour, a minute of tolerance, and one because an hour may begin in the middle of a minute.</summary>
    private const int WindowMinutes = 62;

    public static PaceBook Empty { get; } = new(DateTimeOffset.MinValue, []);

    /// <summary>Hands out <paramref name="count"/> times from <paramref name="now"/> on, evenly spread over the minute; no 60 minutes have more than <paramref name="perHour"/>.</summary>
    public (PaceBook Next, IReadOnlyList<DateTimeOffset> Times) Reserve(DateTimeOffset now, int count, int perMinute, int perHour)
    {
        var gap = TimeSpan.FromMinutes(1) / perMinute;
        var free = Free > now ? Free : now;
        var minutes = new SortedDictionary<long, int>(Minutes.Where(pair => pair.Key > Minute(now) - WindowMinutes).ToDictionary());
        var times = new List<DateTimeOffset>(count);
        while (times.Count < count)
        {
            var minute = Minute(free);
            if (LastHour(minutes, minute) >= perHour)
            {
                free = DateTimeOffset.FromUnixTimeSeconds((minute + 1) * 60);
                continue;
            }

            times.Add(free);
            minutes[minute] = minutes.GetValueOrDefault(minute) + 1;
            free += gap;
        }

        return (new PaceBook(free, minutes), times);
    }

    private static long Minute(DateTimeOffset time) => time.ToUnixTimeSeconds() / 60;

    private static int LastHour(SortedDictionary<long, int> minutes, long minute)
    {
        var sum = 0;
        for (var i = 0; i < WindowMinutes; i++)
        {
            sum += minutes.GetValueOrDefault(minute - i);
        }

        return sum;
    }
}
