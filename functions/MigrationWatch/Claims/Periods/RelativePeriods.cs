using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Periods;

/// <summary>relative-periods.tsv against the day of writing.</summary>
internal static class RelativePeriods
{
    private const int DaysOfWeek = 7;

    private static readonly PhraseBook<(string Kind, int Offset)> Book = Load();

    /// <param name="told">The latest period told before it: "a year earlier" leans on it.</param>
    public static PeriodMention? Read(IReadOnlyList<ScannedWord> words, int at, DateOnly? published, ClaimPeriod? told)
    {
        if (Book.Match(words, at) is not { } match)
        {
            return null;
        }

        var (kind, offset) = match.Meaning;
        var isEarlier = kind is "earlier" or "same";
        // "The same period" of what was not told is no year.
        var period = kind == "same" && told is null ? null : isEarlier ? YearBefore(told, published) : published is { } today ? Span(kind, offset, today) : null;
        return new PeriodMention(match.Start, match.End, period, isEarlier);
    }

    private static ClaimPeriod? YearBefore(ClaimPeriod? told, DateOnly? published) => (told, published) switch
    {
        ({ } period, _) => period with { Start = period.Start?.AddYears(-1), End = period.End?.AddYears(-1) },
        (null, { } today) => Span("year", -1, today),
        _ => null,
    };

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
            var offset = parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
            book.Add(row.Required("phrase"), (parts[0], offset));
        }

        return book;
    }
}
