using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;

namespace MigrationWatch.Hosts.Tests.EndToEnd;

public sealed class DigestHttpTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task Story_that_two_outlets_carried_is_one_entry_with_both()
    {
        var story = Assert.Single((await StoriesAsync()).EnumerateArray(), story => story.GetProperty("title").GetString()!.Contains("blacklist", StringComparison.Ordinal));

        Assert.Equal(["Institute of Mobility (sample)", "Steppe Wire (sample)"], story.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString()).Order());
    }

    [Theory]
    [InlineData("Kairat")]
    [InlineData("tourists")]
    [InlineData("erosion")]
    [InlineData("Плов")]
    public async Task Article_that_is_not_about_migration_is_left_out(string word) =>
        Assert.DoesNotContain(word, await server.Client.GetStringAsync("/api/digest?format=text"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Rustam")]
    [InlineData("Рустам")]
    public async Task Private_person_is_not_named(string name) =>
        Assert.DoesNotContain(name, await server.Client.GetStringAsync("/api/digest?format=text"), StringComparison.Ordinal);

    [Fact]
    public async Task Byline_above_an_article_is_not_its_first_sentence() =>
        Assert.DoesNotContain("By Pavel Orlov", await server.Client.GetStringAsync("/api/digest?format=text"), StringComparison.Ordinal);

    [Fact]
    public async Task Digest_tells_russian_and_english_stories()
    {
        var languages = (await StoriesAsync()).EnumerateArray().Select(story => story.GetProperty("language").GetString()).Distinct().Order();

        Assert.Equal(["en", "ru"], languages);
    }

    [Fact]
    public async Task Every_figure_leads_to_its_sentence_in_the_article()
    {
        foreach (var figure in (await StoriesAsync()).EnumerateArray().SelectMany(story => story.GetProperty("figures").EnumerateArray()))
        {
            var page = await server.Client.GetStringAsync($"/api/articles/{figure.GetProperty("article").GetString()}");

            Assert.Contains($"<a id=\"claim-{figure.GetProperty("claim").GetString()}\"></a>", page, StringComparison.Ordinal);
            Assert.Contains("<mark>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Rustam", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Рустам", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/plain;q=0.5, application/json", "application/json")]
    [InlineData("*/*", "text/html")]
    public async Task Accept_header_chooses_the_form(string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/digest");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept", response.Headers.Vary.Single());
    }

    [Fact]
    public async Task Unchanged_digest_answers_304()
    {
        using var first = await server.Client.GetAsync("/api/digest?format=json");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/digest?format=json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/api/digest/2026-13-45", 400)]
    [InlineData("/api/digest/yesterday", 400)]
    [InlineData("/api/digest/1999-01-01?format=json", 404)]
    [InlineData("/api/digest?format=pdf", 400)]
    [InlineData("/api/extractions/..%2Findex", 404)]
    [InlineData("/api/nothing-here", 404)]
    public async Task Mistake_is_answered_as_a_problem(string address, int status)
    {
        using var response = await server.Client.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Form_that_we_do_not_have_is_not_acceptable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/digest");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/png"));

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Root_leads_to_the_newest_digest()
    {
        using var response = await server.Client.GetAsync("/");

        Assert.Equal("/api/digest", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Digests_are_listed_and_fed_by_their_stable_addresses()
    {
        var list = JsonDocument.Parse(await server.Client.GetStringAsync("/api/digests?format=json")).RootElement;
        var date = list.GetProperty("digests")[0].GetProperty("date").GetString();
        var feed = XDocument.Parse(await server.Client.GetStringAsync("/api/digests.rss"));

        var link = feed.Descendants("item").Single().Element("link")!.Value;
        Assert.EndsWith($"/api/digest/{date}", link, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(new Uri(link))).StatusCode);
    }

    [Fact]
    public async Task Page_needs_no_script_and_asks_nobody_else()
    {
        using var response = await server.Client.GetAsync("/api/digest");
        var page = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_what_waits_and_the_newest_digest()
    {
        var health = JsonDocument.Parse(await server.Client.GetStringAsync("/api/health")).RootElement;

        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal(0, health.GetProperty("queues").GetProperty("articles-poison").GetInt32());
    }

    private async Task<JsonElement> StoriesAsync() =>
        JsonDocument.Parse(await server.Client.GetStringAsync("/api/digest?format=json")).RootElement.GetProperty("stories");
}
