namespace MigrationWatch.Articles.Content.Dates;

/// <summary>A time of day with its distance from UTC.</summary>
internal readonly record struct ClockTime(int Hour, int Minute, int Second, TimeSpan Offset);

/// <summary>Puts a date together, or finds that there is no such day.</summary>
internal static class DateParts
{
    // The web's first news pages; an earlier date is one the article tells of.
    private const int FirstYear = 1993;
    private const int LastYear = 2099;

    /// <returns>Null for an impossible day: 31 June is no date at all, not the 1st of July. An impossible time counts as midnight.</returns>
    public static DateTimeOffset? Make(int year, int month, int day, ClockTime time = default)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var clock = time is { Hour: < 24, Minute: < 60, Second: < 60 } ? time : default;
        return new DateTimeOffset(year, month, day, clock.Hour, clock.Minute, clock.Second, clock.Offset);
    }

    public static DateTimeOffset? Plausible(DateTimeOffset date) => date.Year is < FirstYear or > LastYear ? null : date;
}
