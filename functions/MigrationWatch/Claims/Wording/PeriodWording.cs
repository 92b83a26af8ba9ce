using System.Globalization;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>When, as one would say it: "in 2022", "с 21 сентября по 4 октября 2022 года".</summary>
internal static class PeriodWording
{
    /// <param name="isStock">A count of who is there "as of" a day, not of who came "by" it.</param>
    public static string Of(ClaimPeriod? period, bool isStock, LineWords words)
    {
        var when = period switch
        {
            null => "",
            { Start: { } start, End: { } end } => Span(start, end, isStock, words),
            { Start: { } start } => words.Filled("since", Since(start, period.Accuracy, words)),
            { End: { } end } => words.Filled(isStock ? "as-of" : "by", Day(end, words)),
            _ => "",
        };
        return when.Length > 0 && period!.Accuracy == PeriodAccuracy.Approximate ? $"{words["roughly"]} {when}" : when;
    }

    private static string Span(DateOnly start, DateOnly end, bool isStock, LineWords words)
    {
        var wholeMonths = start.Day == 1 && end.AddDays(1).Day == 1;
        return (wholeMonths, wholeMonths && start.Month == 1 && end.Month == 12, start.Year == end.Year) switch
        {
            (_, true, true) => words.Filled("year", start.Year.ToString(CultureInfo.InvariantCulture)),
            (_, true, false) => words.Filled("years", start.Year.ToString(CultureInfo.InvariantCulture), end.Year.ToString(CultureInfo.InvariantCulture)),
            (true, _, true) when start.Month == end.Month => words.Filled("month-in", Dated(words.Months[start.Month].In, start.Year, words)),
            (true, _, true) => words.Filled("months", words.Months[start.Month].Of, Dated(words.Months[end.Month].Until, end.Year, words)),
            _ when start == end => words.Filled(isStock && words.IsRussian ? "as-of" : "on", Day(start, words)),
            (_, _, true) when start.Month == end.Month => words.Filled("between", start.Day.ToString(CultureInfo.InvariantCulture), Day(end, words)),
            (_, _, true) => words.Filled("between", DayAndMonth(start, words), Day(end, words)),
            _ => words.Filled("between", Day(start, words), Day(end, words)),
        };
    }

    // "After September 2022" names no day, and "since 1 September" would be one that nobody stated.
    private static string Since(DateOnly start, PeriodAccuracy accuracy, LineWords words) => accuracy switch
    {
        PeriodAccuracy.Month when start.Day == 1 => Dated(words.Months[start.Month].Of, start.Year, words),
        PeriodAccuracy.Year when start is { Day: 1, Month: 1 } => words.Filled("whole-year", start.Year.ToString(CultureInfo.InvariantCulture)),
        _ => Day(start, words),
    };

    private static string Day(DateOnly day, LineWords words) => Dated(DayAndMonth(day, words), day.Year, words);

    private static string DayAndMonth(DateOnly day, LineWords words) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {words.Months[day.Month].Of}");

    private static string Dated(string day, int year, LineWords words) => words.Filled("dated", day, year.ToString(CultureInfo.InvariantCulture));
}
