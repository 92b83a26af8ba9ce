namespace MigrationWatch.Feeds.Formats.Dates;

/// <summary>Which of the numbers is the year, which the month, which the day.</summary>
internal static class DateOrder
{
    /// <returns>False when the numbers make no date.</returns>
    public static bool TryGet(DateParts parts, out DateTime date) => parts switch
    {
        { Month: > 0 } => WithNamedMonth(parts, out date),
        { Count: 1 } => Together(parts[0], parts.StartsWithDash, out date),
        { Count: 2 } => YearAndRest(parts, out date),
        { Count: 3 } => Three(parts[0], parts[1], parts[2], out date),
        _ => Make(0, 0, 0, out date),
    };

    private static bool WithNamedMonth(DateParts parts, out DateTime date) => parts.Count switch
    {
        // "January 2004"; with a time of day but no day it is a damaged date rather than a month.
        1 when parts.Time is null && parts[0].Digits == 4 => Make(parts[0].Value, parts.Month, 1, out date),
        2 when IsYear(parts[0]) => Make(Year(parts[0]), parts.Month, parts[1].Value, out date),
        2 => Make(Year(parts[1]), parts.Month, parts[0].Value, out date),
        _ => Make(0, 0, 0, out date),
    };

    private static bool Together(NumberPart number, bool startsWithDash, out DateTime date)
    {
        var value = number.Value;
        switch (number.Digits)
        {
            case 4 when startsWithDash:
                return Make(Year(value / 100), value % 100, 1, out date);
            case 4:
                return Make(value, 1, 1, out date);
            case 5:
                return DayOfYear(Year(value / 1000), value % 1000, out date);
            case 6:
                return Make(Year(value / 10000), value / 100 % 100, value % 100, out date);
            case 7:
                return DayOfYear(value / 1000, value % 1000, out date);
            case 8:
                return Make(value / 10000, value / 100 % 100, value % 100, out date);
            case 10:
                date = DateTime.UnixEpoch.AddSeconds(value);
                return true;
            case 13:
                date = DateTime.UnixEpoch.AddMilliseconds(value);
                return true;
            case 14 when value / 10000 % 100 < 24 && value / 100 % 100 < 60 && value % 100 < 60 && Make(value / 10000000000, value / 100000000 % 100, value / 1000000 % 100, out date):
                date = date.AddHours(value / 10000 % 100).AddMinutes(value / 100 % 100).AddSeconds(value % 100);
                return true;
            default:
                return Make(0, 0, 0, out date);
        }
    }

    private static bool YearAndRest(DateParts parts, out DateTime date)
    {
        var (year, rest) = (parts[0], parts[1]);
        return year.Digits != 4 && !parts.StartsWithDash && rest.Digits != 3 ? Make(0, 0, 0, out date)
            : rest.Digits == 3 ? DayOfYear(Year(year), rest.Value, out date)
            : rest.Digits == 4 ? Make(Year(year), rest.Value / 100, rest.Value % 100, out date)
            : Make(Year(year), rest.Value, 1, out date);
    }

    private static bool Three(NumberPart first, NumberPart second, NumberPart third, out DateTime date)
    {
        if (first.Digits == 4)
        {
            return Make(first.Value, second.Value, third.Value, out date);
        }

        var dashed = second.Before == '-' && third.Digits == 2;
        if (dashed && Make(Year(first), second.Value, third.Value, out date))
        {
            return true;
        }

        // 05/07/2020 is May in the software that writes slashes, 05.07.2020 and 05-07-2020 are July.
        return second.Before == '/' && Make(Year(third), first.Value, second.Value, out date)
            || Make(Year(third), second.Value, first.Value, out date);
    }

    private static bool IsYear(NumberPart number) => number.Digits == 4 || number.Value > 31;

    private static long Year(NumberPart number) => number.Digits <= 2 ? Year(number.Value) : number.Value;

    // Two digits: feeds are younger than 1970 and will be read until 2069.
    private static long Year(long value) => value < 70 ? 2000 + value : value < 100 ? 1900 + value : value;

    private static bool DayOfYear(long year, long day, out DateTime date)
    {
        var exists = Make(year, 1, 1, out date) && day >= 1 && day <= (DateTime.IsLeapYear((int)year) ? 366 : 365);
        date = exists ? date.AddDays(day - 1) : default;
        return exists;
    }

    private static bool Make(long year, long month, long day, out DateTime date)
    {
        var exists = year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month);
        date = exists ? new DateTime((int)year, (int)month, (int)day) : default;
        return exists;
    }
}
