using System.Globalization;

namespace MigrationWatch.Feeds.State;

/// <summary>New items a UTC day over the last 28 days.</summary>
public sealed record FeedVolume
{
    public const int Days = 28;

    /// <summary>Days as yyyy-MM-dd; a day without items is left out.</summary>
    public IReadOnlyDictionary<string, int> Items { get; init; } = new Dictionary<string, int>();

    /// <summary>First day of which all items are known to be counted.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Entries in the latest document.</summary>
    public int DocumentEntries { get; init; }

    public int On(DateOnly day) => Items.GetValueOrDefault(Name(day));

    /// <summary>The full days before <paramref name="today"/> that were observed, oldest first, at most 28.</summary>
    public IReadOnlyList<int> Before(DateOnly today)
    {
        var first = today.AddDays(-Days);
        first = Since is { } since && since > first ? since : first;
        return Since is null ? [] : [.. Enumerable.Range(0, Math.Max(0, today.DayNumber - first.DayNumber)).Select(day => On(first.AddDays(day)))];
    }

    /// <param name="days">The day of each new item.</param>
    public FeedVolume With(IEnumerable<DateOnly> days, int documentEntries, DateOnly today)
    {
        var items = Items.Where(day => string.CompareOrdinal(day.Key, Name(today.AddDays(-Days))) >= 0).ToDictionary();
        foreach (var day in days.Where(day => day > today.AddDays(-Days) && day <= today).Select(Name))
        {
            items[day] = items.GetValueOrDefault(day) + 1;
        }

        return this with { Items = items, DocumentEntries = documentEntries, Since = Since ?? Earliest(items) ?? today };
    }

    private static DateOnly? Earliest(Dictionary<string, int> items) =>
        items.Count == 0 ? null : DateOnly.ParseExact(items.Keys.Min(StringComparer.Ordinal)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
