using System.Text.Json;
using AngleSharp.Html.Parser;
using MigrationWatch.Hosts.Tests.EndToEnd;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>What pages promise with their links, followed one by one over everything that the sample newsroom published.</summary>
public sealed class PageLinkTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Theory]
    [InlineData("/api/search")]
    [InlineData("/api/search?of=claims")]
    [InlineData("/api/search?of=claims&by=month&publishedFrom=2026-01-01T10:00:00Z")]
    [InlineData("/api/search?country=KZ&q=Kazakhstan&by=week")]
    [InlineData("/api/digest")]
    [InlineData("/api/sources")]
    [InlineData("/api/sources?state=failing")]
    [InlineData("/api/digests")]
    [InlineData("/api/entities")]
    [InlineData("/api/entities?kind=city")]
    [InlineData("/api/entities/country/Russia")]
    [InlineData("/api/policies")]
    [InlineData("/api/policies/ru-expulsion-regime")]
    [InlineData("/api/corridors")]
    [InlineData("/api/corridors?publishedFrom=2020-01-01&language=ru")]
    [InlineData("/api/corridors/RU-KZ")]
    [InlineData("/api/corridors/RU-TJ")]
    public async Task Every_number_leads_to_a_list_of_exactly_as_many(string address)
    {
        await CountLinks.FollowAsync(server.Client, address);
    }

    [Fact]
    public async Task Each_page_of_the_menu_is_marked_in_it()
    {
        var parser = new HtmlParser();
        var menu = parser.ParseDocument(await server.Client.GetStringAsync("/api/digest")).QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.NotEmpty(menu);
        foreach (var address in menu)
        {
            var marked = parser.ParseDocument(await server.Client.GetStringAsync(address)).QuerySelectorAll("nav a[aria-current=page]");
            Assert.Equal([address], marked.Select(link => link.GetAttribute("href")));
        }
    }

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("*/*", "application/problem+json")]
    public async Task A_day_that_is_none_is_said_to_people_on_a_page_and_to_programs_as_a_problem(string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/digest/yesterday");
        request.Headers.Accept.ParseAdd(accept);
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("date", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/figures/nothing")]
    [InlineData("/api/articles/nothing")]
    [InlineData("/api/articles/000000000000000000000000")]
    [InlineData("/api/articles/..%2Findex")]
    [InlineData("/api/corridors/RU-XX")]
    [InlineData("/api/policies/ru-nothing")]
    [InlineData("/api/entities/city/Atlantis")]
    [InlineData("/api/entities/spirit/Russia")]
    [InlineData("/api/queries/not-saved")]
    [InlineData("/api/digest/1999-01-01")]
    public async Task What_is_not_there_is_said_in_a_sentence_on_a_page(string address)
    {
        using var response = await server.Client.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        Assert.StartsWith("There is no ", page.QuerySelector("main p")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
    }

    [Fact]
    public async Task Rivals_in_the_digest_lead_to_their_claims_which_stand_side_by_side_there_and_in_the_article()
    {
        using var digest = JsonDocument.Parse(await server.Client.GetStringAsync("/api/digest?format=json"));
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync("/api/digest"));
        var links = page.QuerySelectorAll(".rival a").Select(link => link.GetAttribute("href")!).ToList();
        var rivals = digest.RootElement.GetProperty("stories").EnumerateArray()
            .SelectMany(story => story.GetProperty("figures").EnumerateArray())
            .SelectMany(figure => figure.GetProperty("rivals").EnumerateArray())
            .Select(rival => (Claim: rival.GetProperty("claim").GetString(), Article: rival.GetProperty("article").GetString()))
            .ToList();

        Assert.NotEmpty(rivals);
        Assert.Equal(rivals.Select(rival => $"/api/figures/{rival.Claim}").Order(), links.Order());
        foreach (var (claim, article) in rivals)
        {
            var figure = new HtmlParser().ParseDocument(await server.Client.GetStringAsync($"/api/figures/{claim}"));
            Assert.True(figure.QuerySelectorAll(".pairs > li").Length > 1, claim);
            Assert.Contains("against: ", await server.Client.GetStringAsync($"/api/articles/{article}"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("application/json", "application/problem+json")]
    [InlineData("*/*", "application/problem+json")]
    public async Task An_address_where_nothing_is_says_so_on_a_page_to_people_and_as_a_problem_to_programs(string accept, string type)
    {
        foreach (var (verb, address, status) in new[] { (HttpMethod.Get, "/api/no/such/page", 404), (HttpMethod.Post, "/api/search", 405) })
        {
            using var request = new HttpRequestMessage(verb, address);
            request.Headers.Accept.ParseAdd(accept);
            using var response = await server.Client.SendAsync(request);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(status == 405, response.Content.Headers.Allow.Count > 0);
        }
    }

    [Fact]
    public async Task A_state_that_no_source_can_have_is_named()
    {
        using var response = await server.Client.GetAsync("/api/sources?state=sleeping");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("failing", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_leads_to_its_sentence_in_the_article_to_the_original_and_to_a_citation()
    {
        var before = DateTime.UtcNow.Year;
        var claim = await server.ClaimAsync("language=ru");
        var id = claim.GetProperty("id").GetString();
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync($"/api/figures/{id}"));
        var quote = page.QuerySelector("blockquote")!;
        var article = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(quote.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]));

        Assert.Equal("ru", quote.GetAttribute("lang"));
        Assert.Equal(claim.GetProperty("evidence").GetProperty("text").GetString(), quote.TextContent);
        Assert.Equal(quote.TextContent, article.QuerySelector($"mark:has(#claim-{id})")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == claim.GetProperty("article").GetProperty("url").GetString());
        var citations = page.QuerySelectorAll("pre").Select(citation => citation.TextContent).ToList();
        Assert.Equal(3, citations.Count);
        Assert.All(citations, citation => Assert.Contains("analyzer built-in 1", citation, StringComparison.Ordinal));
        Assert.All(citations, citation => Assert.True(citation.Contains($"{before}", StringComparison.Ordinal) || citation.Contains($"{DateTime.UtcNow.Year}", StringComparison.Ordinal), citation));
    }

    /// <summary>Every link of our own on the pages that lists lead to, so that no list names what has no page.</summary>
    [Theory]
    [InlineData("/api/digest")]
    [InlineData("/api/sources")]
    [InlineData("/api/entities")]
    [InlineData("/api/policies")]
    [InlineData("/api/corridors")]
    [InlineData("/api/digests")]
    [InlineData("/api/search?of=claims&limit=100")]
    public async Task Lists_name_nothing_that_has_no_page(string address)
    {
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(address));
        var links = page.QuerySelectorAll("main a[href^='/api/']:not([data-count])").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var response = await server.Client.GetAsync(link);
            Assert.True(response.IsSuccessStatusCode, $"{link}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task A_day_of_the_archive_leads_to_as_many_stories()
    {
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync("/api/digests"));
        foreach (var day in page.QuerySelectorAll(".calendar a.stories"))
        {
            var digest = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(day.GetAttribute("href")!));
            Assert.Equal(day.TextContent, $"{digest.QuerySelectorAll("main article").Length}");
        }
    }

    [Fact]
    public async Task A_stage_leads_to_the_sentence_that_tells_of_it()
    {
        var policy = new HtmlParser().ParseDocument(await server.Client.GetStringAsync("/api/policies/ru-expulsion-regime"));
        foreach (var parts in policy.QuerySelectorAll(".stages li li a[href*='#measure-']").Select(link => link.GetAttribute("href")!.Split('#')))
        {
            var article = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(parts[0]));
            Assert.NotNull(article.QuerySelector($"mark:has(#{parts[1]})"));
        }
    }

    [Fact]
    public async Task Pages_of_a_search_show_every_article_once()
    {
        var shown = new List<string>();
        for (var next = "/api/search?limit=5"; next is not null;)
        {
            var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(next));
            shown.AddRange(page.QuerySelectorAll(".rows h3 a").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal(await CountLinks.TotalAsync(server.Client, "/api/search"), $"{shown.Count}");
    }
}
