using MigrationWatch.Digests;

namespace MigrationWatch.Pages.Digests;

/// <summary>One year's digests by month and day.</summary>
/// <param name="Years">Those with a digest or an article, newest first.</param>
/// <param name="Months">Newest first; only those with something in them.</param>
public sealed record ArchiveCalendar(int Year, IReadOnlyList<int> Years, IReadOnlyList<ArchiveMonth> Months)
{
    /// <param name="year">Null is the newest.</param>
    /// <param name="articles">Articles stored, by UTC day.</param>
    public static ArchiveCalendar Of(int? year, IReadOnlyList<DigestIndexEntry> digests, IReadOnlyDictionary<DateOnly, int> articles)
    {
        var byDay = digests.ToDictionary(digest => digest.Date);
        var days = byDay.Keys.Union(articles.Keys).ToList();
        var years = days.Select(day => day.Year).Distinct().OrderDescending().ToList();
        var shown = year ?? years.FirstOrDefault();
        var months = days.Where(day => day.Year == shown).Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct().OrderDescending();
        return new ArchiveCalendar(shown, years, [.. months.Select(month => new ArchiveMonth(month, [.. Days(month).Select(day => new ArchiveDay(day, byDay.GetValueOrDefault(day), articles.GetValueOrDefault(day)))]))]);
    }

    private static IEnumerable<DateOnly> Days(DateOnly month) =>
        Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays);
}

public sealed record ArchiveMonth(DateOnly First, IReadOnlyList<ArchiveDay> Days)
{
    public int Articles => Days.Sum(day => day.Articles);

    /// <summary>Seven days each from Monday; null outside of the month.</summary>
    public IEnumerable<IReadOnlyList<ArchiveDay?>> Weeks =>
        Enumerable.Repeat<ArchiveDay?>(null, ((int)First.DayOfWeek + 6) % 7).Concat(Days).Chunk(7).Select(week => (IReadOnlyList<ArchiveDay?>)[.. week, .. Enumerable.Repeat<ArchiveDay?>(null, 7 - week.Length)]);
}

public sealed record ArchiveDay(DateOnly Date, DigestIndexEntry? Digest, int Articles);
