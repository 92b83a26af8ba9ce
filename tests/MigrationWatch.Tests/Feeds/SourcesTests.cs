using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Opml;
using MigrationWatch.Http;
using MigrationWatch.Pages;
using MigrationWatch.Pages.Sources;
using MigrationWatch.Queries;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds;

public sealed class SourcesTests() : PollingTest("/good", "/bad", "/gone")
{
    private const string Key = "a-key-of-an-editor";

    protected override IDictionary<string, string?> Settings() =>
        new Dictionary<string, string?>(base.Settings()) { ["MigrationWatch:Access:Keys:0:Name"] = "editor", ["MigrationWatch:Access:Keys:0:Key"] = Key };

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddHttp(Configuration).AddDigests(Configuration).AddQueries(Configuration).AddPages();
    }

    [Fact]
    public async Task Health_tells_of_each_source_what_an_editor_asks()
    {
        await PollOnceAsync();

        var report = JsonDocument.Parse(await GetAsync("application/json")).RootElement;

        var good = Source(report, "good");
        Assert.Equal("ok", good.GetProperty("status").GetString());
        Assert.Equal(Start, good.GetProperty("lastSuccess").GetDateTimeOffset());
        Assert.True(good.GetProperty("nextPoll").GetDateTimeOffset() > Start);
        var bad = Source(report, "bad");
        Assert.Equal("failing", bad.GetProperty("status").GetString());
        Assert.Equal(1, bad.GetProperty("failuresInRow").GetInt32());
        Assert.Equal("The server has a fault (502).", bad.GetProperty("lastError").GetString());
        var gone = Source(report, "gone");
        Assert.Equal("paused", gone.GetProperty("status").GetString());
        Assert.False(gone.TryGetProperty("nextPoll", out _));
        Assert.Equal("paused", Assert.Single(gone.GetProperty("alerts").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Page_names_the_sources_to_look_at_first()
    {
        await PollOnceAsync();

        var page = await GetAsync("text/html");

        Assert.Equal(["3 sources", "1 in order", "1 failing", "1 paused", "0 not asked yet"], new HtmlParser().ParseDocument(page).QuerySelectorAll("main p:first-of-type [data-count]").Select(count => count.TextContent));
        Assert.Contains("gone for good (410)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_added_at_run_time_is_polled_at_the_next_tick()
    {
        await PollOnceAsync();
        Newsroom.Serve("/late", Newsroom.Rss("Late"));

        var (status, body) = await AddAsync($$"""{"url":"{{Newsroom.Address("/late", "late.example")}}","name":"Late","interval":"01:00:00"}""");

        Assert.Equal(201, status);
        Assert.Equal("Late", body.GetProperty("name").GetString());
        Assert.Equal(1, await SweepAsync());
        Assert.Single(Newsroom.Requests("/late"));
    }

    [Theory]
    [InlineData("""{"url":"ftp://x"}""", "url")]
    [InlineData("""{"name":"x"}""", "url")]
    [InlineData("""{"url":"https://a.example/feed","id":"Ä/../x"}""", "id")]
    [InlineData("""{"url":"https://a.example/feed","interval":"soon"}""", "interval")]
    [InlineData("""{"url":"https://a.example/feed","kind":"institut"}""", "kind")]
    [InlineData("nonsense", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    public async Task Bad_subscription_is_answered_with_the_field_at_fault(string json, string field)
    {
        var (status, problem) = await AddAsync(json);

        Assert.Equal(400, status);
        Assert.Equal(field, problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Nobody_adds_a_feed_without_a_key()
    {
        var (status, _) = await AnswerAsync(await Get<SourcesEndpoints>().AddAsync(Request("""{"url":"https://a.example/feed"}""", null, key: null), Cancellation));

        Assert.Equal(401, status);
        Assert.Equal(3, (await Get<FeedCatalog>().ReadAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Address_that_is_subscribed_already_is_not_added_again()
    {
        var (status, body) = await AddAsync($$"""{"url":"{{Newsroom.Address("/good", "good.example")}}"}""");

        Assert.Equal(200, status);
        Assert.Equal("good", body.GetProperty("id").GetString());
    }

    [Fact]
    public async Task List_exported_and_imported_elsewhere_loses_nothing()
    {
        var feed = new FeedSubscription
        {
            Id = "courier",
            Name = "Курьер & Co",
            Url = "https://courier.example/feed?a=1&b=2",
            Kind = "institute",
            Region = "KG",
            Language = "ky",
            Site = "https://courier.example/",
            Interval = TimeSpan.FromHours(2),
        };
        await Get<FeedCatalog>().AddAsync([feed], Cancellation);

        var opml = await AnswerAsync(await Get<SourcesEndpoints>().GetOpmlAsync(Request("", null), Cancellation));
        var imported = SubscriptionListReader.Read(Encoding.UTF8.GetBytes(opml.Body)).Feeds.Select(SubscriptionOutlines.Read).Single(read => read.Id == "courier");

        Assert.Equal(ContractJson.Write(feed), ContractJson.Write(imported with { Categories = [], Outline = [] }));
    }

    [Fact]
    public void What_another_program_calls_kind_does_not_keep_a_feed_out()
    {
        const string opml = """<opml version="2.0"><body><outline text="X" kind="blog" xmlUrl="https://x.example/f"/></body></opml>""";

        Assert.Equal("news", Assert.Single(SubscriptionImport.Read(SubscriptionListReader.Read(Encoding.UTF8.GetBytes(opml))).Feeds).Kind);
    }

    [Fact]
    public void Imported_outline_goes_out_as_it_came_in()
    {
        const string opml = """<opml version="1.1"><body><outline text="Asia"><outline text="X" type="atom" xmlUrl="https://x.example/f" custom="7" description="d"/></outline></body></opml>""";
        var feed = SubscriptionOutlines.Read(SubscriptionListReader.Read(Encoding.UTF8.GetBytes(opml)).Feeds[0]).Completed();

        var written = OpmlWriter.Write(OpmlDocument.Create("t", Start, [SubscriptionOutlines.Write(feed, feed.Url)]));

        Assert.Contains("""<outline text="X" type="atom" xmlUrl="https://x.example/f" custom="7" description="d"/>""", written, StringComparison.Ordinal);
        Assert.Contains("""<outline text="Asia">""", written, StringComparison.Ordinal);
    }

    private async Task PollOnceAsync()
    {
        Newsroom.Serve("/good", Newsroom.Rss("One", "Two"));
        Newsroom.Status("/bad", 502);
        Newsroom.Status("/gone", 410);
        await SweepAsync();
    }

    private static JsonElement Source(JsonElement report, string id) =>
        report.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("id").GetString() == id);

    private async Task<string> GetAsync(string accept) => (await AnswerAsync(await Get<SourcesEndpoints>().ListAsync(Request("", accept), Cancellation))).Body;

    private async Task<(int Status, JsonElement Body)> AddAsync(string json)
    {
        var (status, body) = await AnswerAsync(await Get<SourcesEndpoints>().AddAsync(Request(json, null), Cancellation));
        return (status, JsonDocument.Parse(body).RootElement);
    }

    private static HttpRequest Request(string body, string? accept, string? key = Key)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Request.Headers.Accept = accept;
        context.Request.Headers[AccessKeys.Header] = key;
        return context.Request;
    }

    private async Task<(int Status, string Body)> AnswerAsync(IResult result)
    {
        var context = new DefaultHttpContext { RequestServices = Get<IServiceProvider>() };
        context.Response.Body = new MemoryStream();
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }
}
