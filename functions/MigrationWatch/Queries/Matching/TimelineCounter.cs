using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Matching;

/// <summary>Length of a period; weeks begin on Monday.</summary>
public enum TimelineStep
{
    Day,
    Week,
    Month,
}

/// <param name="Start">First day of the period, UTC.</param>
public sealed record TimelineBucket(DateOnly Start, int Count);

/// <summary>Counts matches by day, then by longer periods.</summary>
internal sealed class TimelineCounter(Subject subject, CountedDate date)
{
    private readonly Dictionary<int, int> _days = [];

    public void Add(SegmentMatch match)
    {
        if (match.IsWhole)
        {
            Add(match.Segment.Days.Get($"{subject} {date}", () => Counted(match)));
        }
        else
        {
            Count(match);
        }
    }

    /// <summary>Adds what another counter has counted.</summary>
    public void Add(TimelineCounter other) => Add(other._days);

    public IReadOnlyList<TimelineBucket> By(TimelineStep step) => Together(_days.Select(day => new TimelineBucket(DateOnly.FromDayNumber(day.Key), day.Value)), step);

    /// <summary>Shorter periods as longer ones, in order of time.</summary>
    public static IReadOnlyList<TimelineBucket> Together(IEnumerable<TimelineBucket> buckets, TimelineStep step) =>
    [
        .. buckets.GroupBy(bucket => StartOf(bucket.Start, step))
            .Select(group => new TimelineBucket(group.Key, group.Sum(bucket => bucket.Count)))
            .OrderBy(bucket => bucket.Start),
    ];

    private static DateOnly StartOf(DateOnly day, TimelineStep step) => step switch
    {
        TimelineStep.Day => day,
        TimelineStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    private Dictionary<int, int> Counted(SegmentMatch match)
    {
        var counter = new TimelineCounter(subject, date);
        counter.Count(match);
        return counter._days;
    }

    private void Count(SegmentMatch match)
    {
        if (date == CountedDate.Stored)
        {
            AddByStored(match);
        }
        else
        {
            AddByPublished(match);
        }
    }

    /// <summary>Rows are in order of storing: a day is a slice.</summary>
    private void AddByStored(SegmentMatch match)
    {
        var stored = match.Segment.Stored;
        var starts = match.Segment.Claims.Starts.Span;
        for (var row = match.Articles.Next(0); row >= 0;)
        {
            var day = stored[row] / TimeSpan.TicksPerDay;
            var end = row + stored[row..].CountBefore((day + 1) * TimeSpan.TicksPerDay);
            Add((int)day, subject == Subject.Extractions ? match.Articles.Count(row, end) : match.Claims is { } claims ? claims.Count(starts[row], starts[end]) : ClaimsOf(match.Articles, starts, row, end));
            row = match.Articles.Next(end);
        }
    }

    private static int ClaimsOf(RowSet articles, ReadOnlySpan<int> starts, int from, int end)
    {
        var count = 0;
        for (var row = articles.Next(from); row >= 0 && row < end; row = articles.Next(row + 1))
        {
            count += starts[row + 1] - starts[row];
        }

        return count;
    }

    private void AddByPublished(SegmentMatch match)
    {
        var published = match.Segment.Published;
        var stored = match.Segment.Stored;
        var starts = match.Segment.Claims.Starts.Span;
        var (current, count) = (-1, 0);
        for (var row = match.Articles.Next(0); row >= 0; row = match.Articles.Next(row + 1))
        {
            if (published[row] == 0 && date == CountedDate.Published)
            {
                continue;
            }

            var day = (int)((published[row] != 0 ? published[row] : stored[row]) / TimeSpan.TicksPerDay);
            if (day != current)
            {
                Add(current, count);
                (current, count) = (day, 0);
            }

            count += subject == Subject.Claims ? match.CountClaims(starts[row], starts[row + 1]) : 1;
        }

        Add(current, count);
    }

    private void Add(IReadOnlyDictionary<int, int> days)
    {
        foreach (var (day, count) in days)
        {
            Add(day, count);
        }
    }

    private void Add(int day, int count)
    {
        if (count > 0)
        {
            _days[day] = _days.GetValueOrDefault(day) + count;
        }
    }
}
