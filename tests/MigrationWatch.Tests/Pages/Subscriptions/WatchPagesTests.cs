using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Pages;
using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Tests.Mail;

namespace MigrationWatch.Tests.Pages.Subscriptions;

/// <summary>A reader's watches in a browser without script.</summary>
public sealed class WatchPagesTests : AlertTest
{
    [Theory]
    [InlineData("https://news.example/api/search?of=claims&by=day&corridor=RU-TJ&event=", Subject.Claims, "corridor=RU-TJ")]
    [InlineData("corridor=RU-TJ&sort=-published", Subject.Extractions, "corridor=RU-TJ")]
    [InlineData("country=Казахстан", Subject.Extractions, "country=KZ")]
    [InlineData("border queue", Subject.Extractions, "q=border%20queue")]
    public async Task A_watch_is_made_from_words_or_from_the_address_of_a_search_and_ended_by_its_button(string query, Subject of, string kept)
    {
        var token = await TokenAsync();
        var made = await PostAsync(Get<WatchEndpoints>().AddAsync, ("token", token), ("name", "Mine"), ("of", "extractions"), ("query", query), ("webhook", ""), ("dailyCap", "3"));
        var watch = Assert.Single(await Get<WatchStore>().OfAsync((await FindAsync("reader@example.org"))!.Id, Cancellation));
        var page = await GetAsync(token);
        var ended = await PostAsync(Get<WatchEndpoints>().RemoveAsync, ("token", token), ("id", watch.Id));

        Assert.Equal((200, "Mine", of, kept, 3), (made.Status, watch.Name, watch.Of, watch.Query, watch.DailyCap));
        Assert.Equal("Mine", page.Page.QuerySelector("h2")!.TextContent);
        Assert.Equal($"/api/search?{kept}{(of == Subject.Claims ? "&of=claims" : "")}", page.Page.QuerySelector(".rows a")!.GetAttribute("href"));
        Assert.Contains("It has ended.", ended.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Get<WatchStore>().OfAsync(watch.Owner, Cancellation));
    }

    [Theory]
    [InlineData("name", "", "corridor=RU-TJ", "", "10")]
    [InlineData("query", "Mine", "", "", "10")]
    [InlineData("query", "Mine", "nonsense=1", "", "10")]
    [InlineData("webhook", "Mine", "corridor=RU-TJ", "http://hook.example/in", "10")]
    [InlineData("dailyCap", "Mine", "corridor=RU-TJ", "", "many")]
    public async Task A_mistake_is_told_beside_what_was_typed_in_the_readers_language(string field, string name, string query, string webhook, string cap)
    {
        var token = await TokenAsync(MailLanguage.Russian);
        var answer = await PostAsync(Get<WatchEndpoints>().AddAsync, ("token", token), ("name", name), ("of", "claims"), ("query", query), ("webhook", webhook), ("dailyCap", cap));

        Assert.Equal((400, "ru"), (answer.Status, answer.Page.DocumentElement.GetAttribute("lang")));
        Assert.Equal($"#watch-{field}", answer.Page.QuerySelector(".mistakes a")!.GetAttribute("href"));
        Assert.Matches("[а-я]", answer.Page.QuerySelector(".mistakes")!.TextContent);
        Assert.Equal([name, query, webhook, cap], answer.Page.QuerySelectorAll("main input:not([type=hidden])").Select(input => input.GetAttribute("value") ?? ""));
        Assert.Empty(await Get<WatchStore>().ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_webhooks_secret_is_shown_once()
    {
        var token = await TokenAsync();
        var made = await PostAsync(Get<WatchEndpoints>().AddAsync, ("token", token), ("name", "Mine"), ("of", "claims"), ("query", "corridor=RU-TJ"), ("webhook", "https://hook.example/in"), ("dailyCap", "10"));
        var secret = Assert.Single(await Get<WatchStore>().ListAsync(Cancellation)).Webhook!.Secret;

        Assert.Contains(secret, made.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await GetAsync(token)).Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_forged_or_whose_subscription_has_ended_shows_nothing_and_makes_nothing()
    {
        var token = await TokenAsync();
        await Get<Account>().UnsubscribeAsync(Token(TokenPurpose.Unsubscribe, (await FindAsync("reader@example.org"))!), Cancellation);

        foreach (var dead in new[] { "m.forged", token, "" })
        {
            Assert.Equal(410, (await GetAsync(dead)).Status);
            Assert.Equal(410, (await PostAsync(Get<WatchEndpoints>().AddAsync, ("token", dead), ("name", "Mine"), ("of", "claims"), ("query", "corridor=RU-TJ"), ("dailyCap", "10"))).Status);
        }

        Assert.Empty(await Get<WatchStore>().ListAsync(Cancellation));
    }

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddPages();
    }

    private async Task<string> TokenAsync(MailLanguage language = MailLanguage.English) =>
        Token(TokenPurpose.Manage, await SubscribeAsync(preferences: new Preferences { Language = language }), TimeSpan.FromDays(1));

    private Task<(int Status, IHtmlDocument Page)> GetAsync(string token) => RunAsync(Get<WatchEndpoints>().ListAsync, request =>
    {
        request.QueryString = QueryString.Create("token", token);
        request.Headers.Accept = "text/html";
    });

    private Task<(int Status, IHtmlDocument Page)> PostAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, params (string Name, string Value)[] fields) => RunAsync(endpoint, request =>
    {
        request.Method = "POST";
        request.ContentType = "application/x-www-form-urlencoded";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))));
        request.ContentLength = request.Body.Length;
    });

    private async Task<(int Status, IHtmlDocument Page)> RunAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, Action<HttpRequest> prepare)
    {
        var context = new DefaultHttpContext { RequestServices = Get<IServiceProvider>() };
        context.Response.Body = new MemoryStream();
        prepare(context.Request);
        await (await endpoint(context.Request, Cancellation)).ExecuteAsync(context);
        return (context.Response.StatusCode, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray())));
    }
}
