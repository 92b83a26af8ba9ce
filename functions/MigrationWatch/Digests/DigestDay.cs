namespace MigrationWatch.Digests;

/// <summary>A calendar day in a named zone as a stretch of time.</summary>
public static class DigestDay
{
    /// <summary>The day's start and end; 23 or 25 hours apart where clocks change.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Bounds(DateOnly date, TimeZoneInfo zone) =>
        (Midnight(date, zone), Midnight(date.AddDays(1), zone));

    public static DateOnly Of(DateTimeOffset time, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);

    /// <summary>The UTC days that the day overlaps: the partitions to read.</summary>
    public static IEnumerable<DateOnly> Partitions(DateOnly date, TimeZoneInfo zone)
    {
        var (start, end) = Bounds(date, zone);
        for (var day = DateOnly.FromDateTime(start.UtcDateTime); day <= DateOnly.FromDateTime(end.UtcDateTime.AddTicks(-1)); day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static DateTimeOffset Midnight(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);

        // Where clocks jump over midnight the day begins at the first minute that exists.
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
