using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Feeds.State;

/// <summary>RSS skipHours and skipDays: hours (UTC) and days in which the publisher has nothing new.</summary>
internal static class QuietHours
{
    /// <summary>The first time from <paramref name="due"/> on that is not skipped; <paramref name="due"/> itself when everything is, as the publisher can't mean that.</summary>
    public static DateTimeOffset After(DateTimeOffset due, FeedHints hints)
    {
        // 24 for midnight is in the wild, from the RSS 0.91 of 1999.
        var hours = hints.SkipHours.Select(hour => hour % 24).ToHashSet();
        if (hours.Count >= 24 || hints.SkipDays.Distinct().Count() >= 7)
        {
            return due;
        }

        while (hours.Contains(due.UtcDateTime.Hour) || hints.SkipDays.Contains(due.UtcDateTime.DayOfWeek))
        {
            // Minutes stay: all feeds of one publisher would otherwise come back on the hour.
            due = due.AddHours(1);
        }

        return due;
    }
}
