using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MigrationWatch.Hosts.Tests.EndToEnd;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>What pages promise with their links, followed one by one over everything that the sample newsroom published.</summary>
public sealed partial class PageLinkTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly Dictionary<string, string> _nothing = [];

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
        var numbers = Numbers().Matches(await server.Client.GetStringAsync(address)).Select(match => (Count: match.Groups[1].Value, To: System.Net.WebUtility.HtmlDecode(match.Groups[2].Value))).Distinct().ToList();

        Assert.NotEmpty(numbers);
        foreach (var (count, to) in numbers)
        {
            var total = Total().Match(await server.Client.GetStringAsync(to)).Groups[1].Value;
            Assert.True(total == count, $"{address} says {count}, {to} has {total}");
        }
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
    [InlineData("en", "ru")]
    [InlineData("ru", "en")]
    public async Task Sign_up_leads_to_itself_in_the_other_language(string from, string to)
    {
        var parser = new HtmlParser();
        var page = parser.ParseDocument(await server.Client.GetStringAsync($"/api/subscribe?lang={from}"));
        var other = parser.ParseDocument(await server.Client.GetStringAsync(page.QuerySelector($"main a[hreflang={to}]")!.GetAttribute("href")));

        Assert.Equal((from, to), (page.DocumentElement.GetAttribute("lang"), other.DocumentElement.GetAttribute("lang")));
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
    [InlineData("/api/search?measure=wrong&q=kept", "measure")]
    [InlineData("/api/search?publishedFrom=yesterday&q=kept", "publishedFrom")]
    [InlineData("/api/search?colour=red&q=kept", "colour")]
    [InlineData("/api/search?of=people&q=kept", "of")]
    [InlineData("/api/search?cursor=AAAA&q=kept", "cursor")]
    [InlineData("/api/corridors?publishedFrom=soon&q=kept", "publishedFrom")]
    public async Task A_mistake_is_named_and_the_form_keeps_what_was_typed(string address, string parameter)
    {
        using var response = await server.Client.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameter, page.QuerySelector("[role=alert] strong")!.TextContent);
        Assert.Equal("kept", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
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

    [Theory]
    [InlineData("country=Kazakhstan", "country=KZ")]
    [InlineData("country=казахстан", "country=KZ")]
    [InlineData("country=!Russia,UK", "country=%21RU%2CGB")]
    [InlineData("corridor=Россия → Казахстан", "corridor=RU-KZ")]
    [InlineData("corridor=russia-tajikistan", "corridor=RU-TJ")]
    [InlineData("of=claims&event=Arrival&topic=entry bans", "of=claims&event=arrival&topic=entry-ban")]
    public async Task What_is_typed_by_name_is_asked_by_value_and_shown_by_name(string typed, string asked)
    {
        using var response = await server.Client.GetAsync($"/api/search?{typed}");

        Assert.Equal($"/api/search?{asked}", response.Headers.Location!.OriginalString);
        using var found = await server.Client.GetAsync(response.Headers.Location);
        Assert.Equal(System.Net.HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task A_form_shows_names_and_offers_them()
    {
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync("/api/search?country=KZ&corridor=RU-KZ"));
        var country = page.QuerySelector("#f-country")!;

        Assert.Equal("Kazakhstan", country.GetAttribute("value"));
        Assert.Equal("Russia → Kazakhstan", page.QuerySelector("#f-corridor")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector($"datalist#{country.GetAttribute("list")} option[value='Kyrgyzstan']"));
    }

    [Theory]
    [InlineData("claim")]
    [InlineData("article")]
    public async Task A_verdict_is_given_on_the_page_with_a_key_and_stands_there(string judged)
    {
        var claim = await ClaimAsync("corridor=RU-TJ");
        var article = claim.GetProperty("article").GetProperty("id").GetString()!;
        var address = judged == "claim" ? $"/api/figures/{claim.GetProperty("id").GetString()}" : $"/api/articles/{article}";
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(address));
        var action = page.QuerySelector("form[action$='/verdict']")!.GetAttribute("action")!;
        var form = page.QuerySelectorAll($"form[action='{action}'] input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        form["note"] = "told <twice>";

        using var refused = await PostAsync(action, form, ("kind", "wrong"), ("key", "not-a-key-at-all"));
        using var mistaken = await PostAsync(action, form, ("kind", "perhaps"), ("key", DemoServer.Key));
        using var given = await PostAsync(action, form, ("kind", "wrong"), ("key", DemoServer.Key));

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("value=\"told &lt;twice&gt;\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, mistaken.StatusCode);
        Assert.Equal(address + "#verdicts", given.Headers.Location!.OriginalString);
        var judgedPage = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(address));
        Assert.Contains("wrong, says tests: told <twice>", judgedPage.QuerySelector("#verdicts + ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_query_is_deleted_on_its_page_with_a_key()
    {
        using var saved = await PostAsync("/api/queries", _nothing, ("name", "to-delete"), ("title", "To delete"), ("of", "claims"), ("query", "corridor=RU-TJ"), ("key", DemoServer.Key));
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync("/api/queries/to-delete"));
        var action = page.QuerySelector("form[action$='/delete']")!.GetAttribute("action")!;

        using var refused = await PostAsync(action, _nothing, ("key", "not-a-key-at-all"));
        using var still = await server.Client.GetAsync("/api/queries/to-delete");
        using var deleted = await PostAsync(action, _nothing, ("key", DemoServer.Key));
        using var gone = await server.Client.GetAsync("/api/queries/to-delete");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, still.StatusCode);
        Assert.Equal("/api/queries", deleted.Headers.Location!.OriginalString);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
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
        var claim = await ClaimAsync("language=ru");
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
        Assert.All(citations, citation => Assert.Contains($"{DateTime.UtcNow.Year}", citation, StringComparison.Ordinal));
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
    public async Task A_query_is_saved_from_its_form_with_a_key_and_has_a_page_and_a_feed()
    {
        var form = new Dictionary<string, string> { ["name"] = "removals-tj", ["title"] = "Removals <to> Tajikistan", ["of"] = "claims", ["query"] = "corridor=RU-TJ", ["key"] = "wrong" };
        using var refused = await server.Client.PostAsync("/api/queries", new FormUrlEncodedContent(form));
        form["key"] = DemoServer.Key;
        using var mistaken = await server.Client.PostAsync("/api/queries", new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["query"] = "colour=red" }));
        using var saved = await server.Client.PostAsync("/api/queries", new FormUrlEncodedContent(form));
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(saved.Headers.Location!.OriginalString));

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("value=\"removals-tj\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, mistaken.StatusCode);
        Assert.Equal("Removals <to> Tajikistan", page.QuerySelector("h1")!.TextContent);
        foreach (var link in page.QuerySelectorAll("main li a"))
        {
            using var response = await server.Client.GetAsync(link.GetAttribute("href"));
            Assert.True(response.IsSuccessStatusCode, link.GetAttribute("href"));
        }

        await Every_number_leads_to_a_list_of_exactly_as_many("/api/queries/removals-tj");
    }

    [Fact]
    public async Task Fields_left_empty_do_not_clutter_the_address()
    {
        using var response = await server.Client.GetAsync("/api/search?q=&of=claims&topic=&corridor=RU-KZ");

        Assert.Equal("/api/search?of=claims&corridor=RU-KZ", response.Headers.Location!.OriginalString);
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
        Assert.Equal(Total().Match(await server.Client.GetStringAsync("/api/search")).Groups[1].Value, $"{shown.Count}");
    }

    private Task<HttpResponseMessage> PostAsync(string address, IReadOnlyDictionary<string, string> form, params (string Name, string Value)[] more) => server.Client.PostAsync(
        address,
        new FormUrlEncodedContent(form.Concat(more.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    private async Task<JsonElement> ClaimAsync(string query)
    {
        using var claims = JsonDocument.Parse(await server.Client.GetStringAsync($"/api/claims?{query}&limit=1"));
        return claims.RootElement.GetProperty("items")[0].Clone();
    }

    [GeneratedRegex("data-count=\"(\\d+)\"[^>]* href=\"([^\"]+)\"")]
    private static partial Regex Numbers();

    [GeneratedRegex("data-total=\"(\\d+)\"")]
    private static partial Regex Total();
}
