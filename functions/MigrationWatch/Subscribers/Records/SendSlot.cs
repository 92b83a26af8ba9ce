namespace MigrationWatch.Subscribers.Records;

/// <summary>Turns "8 o'clock where I live" into instants, whatever the clocks there do.</summary>
public static class SendSlot
{
    /// <summary>The reader's latest local day whose send time has come, weekly mails counting their weekday only.</summary>
    public static DateOnly LatestPassed(RosterEntry entry, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        while (!IsSendDay(entry, day) || InstantOf(day, entry.SendHour, zone) > now)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>
    /// An hour that the clocks skip comes when they have been put forward; one that they repeat comes the first time.
    /// </summary>
    public static DateTimeOffset InstantOf(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));

        // Asked of instants a day before and after: Morocco's clocks go back in Ramadan, and .NET's IsInvalidTime misses their gap.
        var around = new DateTimeOffset(local, TimeSpan.Zero);
        var before = zone.GetUtcOffset(around.AddDays(-1));
        var first = new[] { before, zone.GetUtcOffset(around.AddDays(1)) }
            .OrderDescending()
            .Select(offset => new DateTimeOffset(local, offset))
            .Where(instant => TimeZoneInfo.ConvertTime(instant, zone).DateTime == local)
            .Take(1)
            .ToList();
        return first.Count > 0 ? first[0] : new DateTimeOffset(local, before);
    }

    /// <summary>The name becomes a path in the system's zone database, so nothing but letters of such names may stand in it.</summary>
    public static bool IsTimeZone(string name) =>
        name.Length is > 0 and <= 40
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+')
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    private static bool IsSendDay(RosterEntry entry, DateOnly day) => entry.Frequency != Frequency.Weekly || day.DayOfWeek == entry.Weekday;
}
