using AngleSharp.Html.Parser;
using MigrationWatch.Hosts.Tests.EndToEnd;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>What forms ask, keep, show and change.</summary>
public sealed class PageFormTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly Dictionary<string, string> _nothing = [];

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
        var claim = await server.ClaimAsync("corridor=RU-TJ");
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

        await CountLinks.FollowAsync(server.Client, "/api/queries/removals-tj");
    }

    [Fact]
    public async Task Fields_left_empty_do_not_clutter_the_address()
    {
        using var response = await server.Client.GetAsync("/api/search?q=&of=claims&topic=&corridor=RU-KZ");

        Assert.Equal("/api/search?of=claims&corridor=RU-KZ", response.Headers.Location!.OriginalString);
    }

    private Task<HttpResponseMessage> PostAsync(string address, IReadOnlyDictionary<string, string> form, params (string Name, string Value)[] more) => server.Client.PostAsync(
        address,
        new FormUrlEncodedContent(form.Concat(more.Select(field => KeyValuePair.Create(field.Name, field.Value)))));
}
