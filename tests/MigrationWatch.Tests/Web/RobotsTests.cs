using System.Text;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web;
using MigrationWatch.Web.Robots;

namespace MigrationWatch.Tests.Web;

public sealed class RobotsTests() : WebTest(allowLoopback: true)
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: migrationwatch\nDisallow: /secret", "/x", true)]
    [InlineData("User-agent: MigrationWatch/2.0\nDisallow: /", "/x", false)]
    [InlineData("User-agent: MigrationWatchPlus\nDisallow: /", "/x", true)]
    [InlineData("User-agent: other\nUser-agent: MigrationWatch\nDisallow: /", "/x", false)]
    [InlineData("User-agent: MigrationWatch\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: MigrationWatch\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?page=2", true)]
    [InlineData("User-agent: *\nDisallow: /*/print", "/news/5/print/", false)]
    [InlineData("User-agent: *\nDisallow: /новости", "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1", false)]
    [InlineData("User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe", false)]
    [InlineData("USER-AGENT : * # all\r\nDISALLOW : /x # no\r\n", "/x", false)]
    [InlineData("Disallow: /x", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", "/x", false)]
    public void Rules_are_read_as_RFC_9309_says(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), "MigrationWatch").Allows(new Uri("https://news.example" + path)));

    [Fact]
    public void Pattern_full_of_stars_is_matched_in_no_time()
    {
        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 500)) + "b"), "MigrationWatch");

        Assert.True(rules.Allows(new Uri("https://news.example/" + new string('a', 20_000))));
    }

    [Fact]
    public async Task Page_that_robots_forbid_is_not_fetched_and_robots_are_asked_for_once()
    {
        Newsroom.Serve("/robots.txt", "User-agent: *\nDisallow: /private", contentType: "text/plain");
        Newsroom.Serve("/public", "page");

        await FetchAsync("/public");
        await Assert.ThrowsAsync<PermanentFailureException>(() => FetchAsync("/private"));

        Assert.Single(Newsroom.Requests("/robots.txt"));
        Assert.Empty(Newsroom.Requests("/private"));
    }

    [Fact]
    public async Task Redirect_into_what_robots_forbid_is_not_followed()
    {
        Newsroom.Serve("/robots.txt", "User-agent: *\nDisallow: /private", contentType: "text/plain");
        Newsroom.Redirect("/public", 302, "/private");

        await Assert.ThrowsAsync<PermanentFailureException>(() => FetchAsync("/public"));
        Assert.Empty(Newsroom.Requests("/private"));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Missing_robots_allow_everything_and_broken_ones_nothing(int status, bool allowed)
    {
        Newsroom.Status("/robots.txt", status);
        Newsroom.Serve("/page", "page");

        Assert.Equal(allowed, await Record.ExceptionAsync(() => FetchAsync("/page")) is null);
    }

    private Task<WebResponse> FetchAsync(string path) =>
        Get<WebClient>().GetAsync(new WebRequest(new Uri(Newsroom.Address(path))) { ObeyRobots = true }, Cancellation);
}
