using System.Globalization;
using MigrationWatch.Feeds.State;

namespace MigrationWatch.Tests.Feeds;

public sealed class FeedAlertsTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Busy_source_that_says_nothing_for_two_days_is_silent() =>
        Assert.Equal("silent", Assert.Single(Alerts(Enumerable.Repeat(12, 26).Append(0).Append(0), today: 0, lastNews: _now.AddDays(-2.4))).Kind);

    [Fact]
    public void Busy_source_may_be_quiet_for_a_night() =>
        Assert.Empty(Alerts(Enumerable.Repeat(12, 28), today: 0, lastNews: _now.AddHours(-14)));

    [Fact]
    public void Source_that_rests_at_weekends_is_not_silent_on_a_monday() =>
        Assert.Empty(Alerts(Enumerable.Range(0, 28).Select(day => day % 7 is 5 or 6 ? 0 : 10), today: 0, lastNews: _now.AddDays(-2.5)));

    [Fact]
    public void Institute_with_a_paper_a_week_is_silent_only_after_weeks()
    {
        var weekly = Enumerable.Range(0, 28).Select(day => day % 7 == 0 ? 1 : 0).ToList();

        Assert.Empty(Alerts(weekly, today: 0, lastNews: _now.AddDays(-20)));
        Assert.Equal("silent", Assert.Single(Alerts(weekly, today: 0, lastNews: _now.AddDays(-60))).Kind);
    }

    [Fact]
    public void Day_far_above_the_range_is_a_flood() =>
        Assert.Equal("flood", Assert.Single(Alerts(Enumerable.Repeat(8, 28), today: 200, lastNews: _now)).Kind);

    [Fact]
    public void Busy_day_within_reason_is_no_flood() =>
        Assert.Empty(Alerts(Enumerable.Repeat(8, 28), today: 24, lastNews: _now));

    [Fact]
    public void Source_that_is_known_for_a_few_days_raises_nothing() =>
        Assert.Empty(Alerts(Enumerable.Repeat(8, 5), today: 200, lastNews: _now));

    [Fact]
    public void Alert_keeps_the_time_when_it_was_raised()
    {
        var failing = State([], 0, _now) with { FailuresInRow = 9, FailingSince = _now.AddDays(-2), LastError = "The server has a fault (500)." };
        var raised = FeedAlerts.Evaluate(failing, _now);

        Assert.Equal(_now, Assert.Single(FeedAlerts.Evaluate(raised, _now.AddDays(1)).Alerts).Since);
    }

    private static IReadOnlyList<FeedAlert> Alerts(IEnumerable<int> history, int today, DateTimeOffset lastNews) =>
        FeedAlerts.Evaluate(State([.. history], today, lastNews), _now).Alerts;

    private static FeedState State(int[] history, int today, DateTimeOffset lastNews)
    {
        var day = DateOnly.FromDateTime(_now.UtcDateTime);
        var items = history.Select((count, i) => (Day: day.AddDays(i - history.Length), Count: count)).Append((Day: day, Count: today));
        return new FeedState
        {
            Id = "a",
            Address = "https://a.example/feed",
            SubscribedAddress = "https://a.example/feed",
            LastNews = lastNews,
            Volume = new FeedVolume
            {
                Since = day.AddDays(-history.Length),
                DocumentEntries = 20,
                Items = items.Where(item => item.Count > 0).ToDictionary(item => item.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), item => item.Count),
            },
        };
    }
}
