using MigrationWatch.Web;

namespace MigrationWatch.Tests.Web;

public sealed class MannersTests() : WebTest(allowLoopback: true)
{
    [Fact]
    public async Task Requests_say_who_asks_and_nothing_more()
    {
        Newsroom.Serve("/a", context =>
        {
            context.Response.Cookies.Append("session", "1");
            (context.Response.StatusCode, context.Response.Headers.Location) = (302, "/b");
            return Task.CompletedTask;
        });
        Newsroom.Serve("/b", "here");

        await GetAsync(Newsroom.Address("/a"));
        await GetAsync(Newsroom.Address("/b"));

        Assert.All(Newsroom.All, request =>
        {
            Assert.Equal("MigrationWatch/1.0 (+https://watch.example/about)", request.Header("User-Agent"));
            Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], request.Headers.Keys.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task Validators_are_shown_only_to_the_address_that_gave_them()
    {
        Newsroom.Redirect("/a", 302, "/b");
        Newsroom.Serve("/b", "here", etag: "\"1\"");
        var first = await GetAsync(Newsroom.Address("/a"));

        var again = await Get<WebClient>().GetAsync(new WebRequest(new Uri(Newsroom.Address("/a"))) { Held = first.Validators }, Cancellation);

        Assert.True(again.IsUnchanged);
        Assert.Null(Newsroom.Requests("/a")[^1].Header("If-None-Match"));
        Assert.Equal("\"1\"", Newsroom.Requests("/b")[^1].Header("If-None-Match"));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Wed, 18 Nov 2026 09:05:00 GMT", 300)]
    [InlineData("Wed, 18 Nov 2020 09:05:00 GMT", null)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999", int.MaxValue)]
    [InlineData("99999999999999999999", null)]
    public void Retry_after_is_read_as_seconds_and_as_a_date(string value, int? seconds)
    {
        var response = Answer(("Retry-After", value));

        Assert.Equal(seconds, response.RetryAfter(_now)?.TotalSeconds);
    }

    [Theory]
    [InlineData("Cache-Control", "public, max-age=600", 600)]
    [InlineData("Cache-Control", "no-cache", null)]
    [InlineData("Expires", "Wed, 18 Nov 2026 10:00:00 GMT", 3600)]
    [InlineData("Expires", "0", null)]
    public void Freshness_is_what_the_server_says(string name, string value, int? seconds) =>
        Assert.Equal(seconds, Answer((name, value)).Freshness(_now)?.TotalSeconds);

    private static readonly DateTimeOffset _now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    private static WebResponse Answer(params (string Name, string Value)[] headers) => new()
    {
        Url = new Uri("https://news.example/"),
        Status = 200,
        Headers = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
    };
}
