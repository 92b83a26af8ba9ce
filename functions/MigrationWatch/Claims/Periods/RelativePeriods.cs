using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Periods;

/// <summary>relative-periods.tsv against the day of writing.</summary>
internal static class RelativePeriods
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    private static readonly PhraseBook<(string Kind, int Offset)> Book = Load();

    /// <param name="told">The latest period told before it: "a year earlier" leans on it.</param>
    public static PeriodMention? Read(IReadOnlyList<ScannedWord> words, int at, DateOnly? published, ClaimPeriod? told)
    {
        if (Book.Match(words, at) is not { } match)
        {
            return null;
        }

        var (kind, offset) = match.Meaning;
        if (kind == "later")
        {
            return new PeriodMention(match.Start, match.End, told is { } year ? Shifted(year, MonthsOfYear) : null);
        }

        var isEarlier = kind is "earlier" or "same";
        // "The same period" of what was not told is no year.
        var period = kind == "same" && told is null ? null : isEarlier ? Before(told, published, match.Meaning.Offset) : published is { } today ? Span(kind, offset, today) : null;
        return new PeriodMention(match.Start, match.End, period, isEarlier);
    }

    private static ClaimPeriod? Before(ClaimPeriod? told, DateOnly? published, int months) => (told, published) switch
    {
        ({ } period, _) => Shifted(period, -months),
        (null, { } today) => months == MonthsOfYear ? Span("year", -1, today) : Span("month", -1, today),
        _ => null,
    };

    /// <summary>A year before a period.</summary>
    public static ClaimPeriod YearBefore(ClaimPeriod period) => Shifted(period, -MonthsOfYear);

    // The end of a month stays the end of a month.
    private static ClaimPeriod Shifted(ClaimPeriod period, int months) =>
        period with { Start = period.Start?.AddMonths(months), End = period.End is { } end ? end.AddDays(1).Day == 1 ? end.AddDays(1).AddMonths(months).AddDays(-1) : end.AddMonths(months) : null };

    private static ClaimPeriod Span(string kind, int offset, DateOnly today) => kind switch
    {
        "year" => new(new(today.Year + offset, 1, 1), offset == 0 ? today : new(today.Year + offset, 12, 31), PeriodAccuracy.Year),
        "month" => Month(today.AddMonths(offset)),
        "week" => Week(today.AddDays((DaysOfWeek * offset) - (((int)today.DayOfWeek + 6) % DaysOfWeek))),
        "day" => new(today.AddDays(offset), today.AddDays(offset), PeriodAccuracy.Day),
        "ytd" => new(new(today.Year, 1, 1), today, PeriodAccuracy.Approximate),
        _ => new(today.AddDays(-offset), today, PeriodAccuracy.Approximate),
    };

    private static ClaimPeriod Month(DateOnly day) =>
        new(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), PeriodAccuracy.Month);

    private static ClaimPeriod Week(DateOnly monday) => new(monday, monday.AddDays(DaysOfWeek - 1), PeriodAccuracy.Approximate);

    private static PhraseBook<(string Kind, int Offset)> Load()
    {
        var book = new PhraseBook<(string, int)>();
        foreach (var row in CuratedTable.Load("relative-periods.tsv").Rows)
        {
            var parts = row.Required("span").Split(':');
            var offset = parts is [_, "month"] ? 1 : parts is [_, "year"] ? MonthsOfYear : parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
            book.Add(row.Required("phrase"), (parts[0], offset));
        }

        return book;
    }
}
