namespace MigrationWatch.Subscribers.Records;

/// <summary>Turns "8 o'clock where I live" into instants, whatever the clocks there do.</summary>
public static class SendSlot
{
    private static readonly TimeSpan _quarter = TimeSpan.FromMinutes(15);

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

        // Quarters: Lord Howe Island puts its clocks forward by half an hour.
        while (zone.IsInvalidTime(local))
        {
            local += _quarter;
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The name becomes a path in the system's zone database, so nothing but letters of such names may stand in it.</summary>
    public static bool IsTimeZone(string name) =>
        name.Length is > 0 and <= 40
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+')
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    private static bool IsSendDay(RosterEntry entry, DateOnly day) => entry.Frequency != Frequency.Weekly || day.DayOfWeek == entry.Weekday;
}
