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
/// <param name="byPublished">By date of publication, or of storing when that is unknown; else always by storing.</param>
internal sealed class TimelineCounter(Subject subject, bool byPublished)
{
    private readonly Dictionary<int, int> _days = [];

    public void Add(SegmentMatch match)
    {
        var starts = match.Segment.Claims.Starts;
        var (current, count) = (-1, 0);
        for (var row = match.Articles.Next(0); row >= 0; row = match.Articles.Next(row + 1))
        {
            var ticks = byPublished && match.Segment.Published[row] != 0 ? match.Segment.Published[row] : match.Segment.Stored[row];
            var day = (int)(ticks / TimeSpan.TicksPerDay);
            if (day != current)
            {
                Add(current, count);
                (current, count) = (day, 0);
            }

            count += subject == Subject.Claims ? match.CountClaims(starts[row], starts[row + 1]) : 1;
        }

        Add(current, count);
    }

    public IReadOnlyList<TimelineBucket> By(TimelineStep step) =>
    [
        .. _days.GroupBy(day => StartOf(DateOnly.FromDayNumber(day.Key), step))
            .Select(group => new TimelineBucket(group.Key, group.Sum(day => day.Value)))
            .OrderBy(bucket => bucket.Start),
    ];

    private static DateOnly StartOf(DateOnly day, TimelineStep step) => step switch
    {
        TimelineStep.Day => day,
        TimelineStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    private void Add(int day, int count)
    {
        if (count > 0)
        {
            _days[day] = _days.GetValueOrDefault(day) + count;
        }
    }
}
