using System.Globalization;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds;

public sealed class PolitenessTests() : PollingTest("/journal")
{
    [Fact]
    public async Task Hundred_polls_of_a_changing_and_sometimes_faulty_feed_leave_a_clean_row()
    {
        var feed = new ScoredFeed();
        Newsroom.Serve("/journal", feed.AnswerAsync);
        await SweepAsync();
        for (var poll = 1; poll < 100; poll++)
        {
            feed.Edition += poll % 7 == 0 ? 1 : 0;
            feed.Fault = poll switch { 23 or 24 => 500, 57 => 429, 80 => 404, _ => null };
            await PollAgainAsync("journal");
        }

        Assert.Equal(new Score { Requests = 100, Unconditional = 1, TagGood = 99, DateGood = 99 }, feed.Row);
    }

    [Fact]
    public async Task Page_in_place_of_the_feed_does_not_spoil_the_validators()
    {
        Newsroom.Serve("/journal", Newsroom.Rss("One"), etag: "\"feed\"");
        await SweepAsync();
        Newsroom.Serve("/journal", "<!DOCTYPE html><html><body>Under repair</body></html>", etag: "\"page\"", contentType: "text/html");
        var broken = await PollAgainAsync("journal");

        Newsroom.Serve("/journal", Newsroom.Rss("One"), etag: "\"feed\"");
        var mended = await PollAgainAsync("journal");

        Assert.Equal(1, broken.FailuresInRow);
        Assert.Equal(0, mended.FailuresInRow);
        Assert.Equal("\"feed\"", Newsroom.Requests("/journal")[^1].Header("If-None-Match"));
    }

    [Fact]
    public async Task Validators_that_the_server_drops_are_dropped()
    {
        Newsroom.Serve("/journal", Newsroom.Rss("One"), etag: "\"1\"");
        await SweepAsync();
        Newsroom.Serve("/journal", Newsroom.Rss("Two"));
        await PollAgainAsync("journal");
        await PollAgainAsync("journal");

        Assert.Null(Newsroom.Requests("/journal")[^1].Header("If-None-Match"));
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(307, false)]
    public async Task Only_a_move_for_good_changes_the_stored_address(int status, bool moves)
    {
        Newsroom.Redirect("/journal", status, "/new");
        Newsroom.Serve("/new", Newsroom.Rss("One"), etag: "\"1\"");
        await SweepAsync();

        await PollAgainAsync("journal");

        Assert.Equal(moves ? 1 : 2, Newsroom.Requests("/journal").Count);
        Assert.Equal(2, Newsroom.Requests("/new").Count);
        Assert.Equal("\"1\"", Newsroom.Requests("/new")[^1].Header("If-None-Match"));
    }

    [Fact]
    public async Task Move_to_what_is_no_feed_changes_nothing()
    {
        Newsroom.Redirect("/journal", 301, "/parked");
        Newsroom.Serve("/parked", "<html><body>This domain is for sale</body></html>", contentType: "text/html");

        await SweepAsync();

        Assert.EndsWith("/journal", (await StateAsync("journal")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_that_is_gone_is_paused_with_the_reason_and_an_alert()
    {
        Newsroom.Status("/journal", 410);
        await SweepAsync();

        Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(0, await SweepAsync());

        var state = await StateAsync("journal");
        Assert.Contains("410", state.Paused, StringComparison.Ordinal);
        Assert.Equal("paused", Assert.Single(state.Alerts).Kind);
    }

    [Theory]
    [InlineData(429, "7200")]
    [InlineData(503, "Wed, 18 Nov 2026 11:00:00 GMT")]
    public async Task Retry_after_is_honoured_and_spread(int status, string value)
    {
        Newsroom.Status("/journal", status, ("Retry-After", value));

        await SweepAsync();

        Assert.InRange((await StateAsync("journal")).NextDue, Start.AddHours(2).AddSeconds(1), Start.AddHours(2).AddMinutes(10));
    }

    [Fact]
    public async Task Absurd_retry_after_is_believed_for_a_week()
    {
        Newsroom.Status("/journal", 503, ("Retry-After", "315360000"));

        await SweepAsync();

        Assert.InRange((await StateAsync("journal")).NextDue, Start.AddDays(7), Start.AddDays(7).AddMinutes(10));
    }

    [Fact]
    public async Task Failing_feed_backs_off_to_a_day_and_is_never_dropped()
    {
        Newsroom.Status("/journal", 500);
        await SweepAsync();
        var first = (await StateAsync("journal")).NextDue - Clock.GetUtcNow();
        for (var i = 0; i < 40; i++)
        {
            await PollAgainAsync("journal");
        }

        var state = await StateAsync("journal");
        Assert.InRange(first, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(33));
        Assert.Equal(41, state.FailuresInRow);
        Assert.InRange(state.NextDue - Clock.GetUtcNow(), TimeSpan.FromHours(24), TimeSpan.FromHours(26.4));
        Assert.Equal("failing", Assert.Single(state.Alerts).Kind);
        Assert.Contains("500", state.LastError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ttl>180</ttl>", 180)]
    [InlineData("<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">daily</sy:updatePeriod><sy:updateFrequency xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">4</sy:updateFrequency>", 360)]
    [InlineData("<skipHours><hour>9</hour><hour>10</hour><hour>11</hour></skipHours>", 180)]
    [InlineData("<skipDays><day>Wednesday</day></skipDays>", 900)]
    public async Task Feed_that_asks_for_patience_gets_it(string hints, int minutes)
    {
        Newsroom.Serve("/journal", Newsroom.Rss("One").Replace("<description>News", hints + "<description>News", StringComparison.Ordinal));

        await SweepAsync();

        Assert.InRange((await StateAsync("journal")).NextDue, Start.AddMinutes(minutes), Start.AddMinutes(minutes * 1.1).AddHours(1));
    }

    [Fact]
    public async Task Server_that_asks_for_patience_gets_it_also_with_an_unchanged_answer()
    {
        Newsroom.Serve("/journal", async context =>
        {
            context.Response.Headers.CacheControl = "max-age=14400";
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 200;
            if (context.Response.StatusCode == 200)
            {
                await context.Response.WriteAsync(Newsroom.Rss("One"), context.RequestAborted);
            }
        });
        await SweepAsync();

        Assert.True((await StateAsync("journal")).NextDue >= Start.AddHours(4));
        Assert.True((await PollAgainAsync("journal")).NextDue >= Clock.GetUtcNow().AddHours(4));
    }

    [Fact]
    public async Task Interval_grows_to_a_day_in_silence_and_shrinks_to_minutes_with_news()
    {
        Newsroom.Serve("/journal", Newsroom.Rss([.. Enumerable.Range(-20, 20).Select(item => item.ToString(CultureInfo.InvariantCulture))]), etag: "\"1\"");
        await SweepAsync();
        for (var i = 0; i < 12; i++)
        {
            await PollAgainAsync("journal");
        }

        Assert.Equal(TimeSpan.FromHours(24), (await StateAsync("journal")).Interval);

        for (var i = 0; i < 12; i++)
        {
            Newsroom.Serve("/journal", Newsroom.Rss([.. Enumerable.Range(i * 10, 10).Select(item => item.ToString(CultureInfo.InvariantCulture))]));
            await PollAgainAsync("journal");
        }

        Assert.Equal(TimeSpan.FromMinutes(5), (await StateAsync("journal")).Interval);
    }
}
