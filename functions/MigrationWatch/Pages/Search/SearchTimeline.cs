using MigrationWatch.Pages.Charts;
using MigrationWatch.Pages.Records;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Search;

/// <summary>A question's matches by day, week or month of publication, each period with the address of the same question narrowed to it.</summary>
internal static class SearchTimeline
{
    private const int MostDays = 62;
    private const int MostDaysByWeek = 400;

    private static readonly RangeField _published = Fields.Ranges.First(field => field.Name == Fields.Published);

    /// <param name="counts">Of the question.</param>
    /// <param name="step">Null fits it to how long a time the matches span.</param>
    public static (IReadOnlyList<TimeBar> Bars, TimelineStep Step) Of(MatchCounts counts, Question question, Subject subject, TimelineStep? step, QueryAddress address)
    {
        // Articles without a date would be counted under the day of storing otherwise, where a filter by publication does not find them.
        var days = counts.OverTime(subject, TimelineStep.Day, CountedDate.Published);
        var chosen = step ?? Fitting(days);
        var buckets = TimelineCounter.Together(days, chosen);
        var bounds = question.Ranges.FirstOrDefault(range => range.Field == _published);
        return ([.. buckets.Select(bucket => Bar(bucket, chosen, bounds, address))], chosen);
    }

    private static TimelineStep Fitting(IReadOnlyList<TimelineBucket> days) => days.Count == 0 ? TimelineStep.Day : (days[^1].Start.DayNumber - days[0].Start.DayNumber) switch
    {
        < MostDays => TimelineStep.Day,
        < MostDaysByWeek => TimelineStep.Week,
        _ => TimelineStep.Month,
    };

    private static TimeBar Bar(TimelineBucket bucket, TimelineStep step, RangeCondition? bounds, QueryAddress address)
    {
        var end = step switch
        {
            TimelineStep.Day => bucket.Start,
            TimelineStep.Week => bucket.Start.AddDays(6),
            _ => bucket.Start.AddMonths(1).AddDays(-1),
        };

        // The question's own bounds may cut a period short; the narrower one stays.
        if (bounds?.Min is null || bounds.Min < bucket.Start.ToDateTime(TimeOnly.MinValue).Ticks)
        {
            address = address.Set(_published.From, RecordText.Iso(bucket.Start));
        }

        if (bounds?.Max is null || bounds.Max >= end.AddDays(1).ToDateTime(TimeOnly.MinValue).Ticks)
        {
            address = address.Set(_published.To, RecordText.Iso(end));
        }

        return new TimeBar(bucket.Start, end, bucket.Count, address.On(Http.Routes.Search));
    }
}
