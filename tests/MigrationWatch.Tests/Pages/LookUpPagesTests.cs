using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Intake;
using MigrationWatch.Pages.Corridors;
using MigrationWatch.Pages.Entities;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Policies;
using MigrationWatch.Pages.Saved;
using MigrationWatch.Pages.Search;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Tests.Queries;

namespace MigrationWatch.Tests.Pages;

/// <summary>The pages for looking things up, over records that no newsroom would publish.</summary>
public sealed class LookUpPagesTests : QueryTest
{
    [Fact]
    public async Task Empty_pages_say_what_to_do()
    {
        foreach (var page in new[] { await SearchAsync(""), await CorridorsAsync(""), await PoliciesAsync(), await EntitiesAsync(), await QueriesAsync() })
        {
            Assert.NotNull(page.QuerySelector(".empty a"));
            Assert.Empty(page.QuerySelectorAll("main table, main svg"));
        }
    }

    [Fact]
    public async Task Private_persons_are_on_no_page_and_can_not_be_looked_up()
    {
        await StoreAsync(Records.Of(1, Noon, "Official Anna Ivanova met Rustam Karimov") with
        {
            Entities = [Records.Entity("Anna Ivanova", EntityType.Person), Records.Entity("Rustam Karimov", EntityType.Person, isPublic: false)],
        });

        Assert.Contains("Anna Ivanova", (await EntitiesAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Anna Ivanova", (await EntityAsync("person", "Anna Ivanova"))!.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await EntityAsync("person", "Rustam Karimov"));
        foreach (var page in new[] { await SearchAsync(""), await EntitiesAsync(), await EntityAsync("person", "Anna Ivanova") })
        {
            Assert.DoesNotContain("Karimov", page!.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_text_alone_has_is_shown_by_a_sentence_that_names_no_private_person()
    {
        const string Text = "Karimov left the brickworks in May. The brickworks of the town were searched. Karimov left the quarry.";
        var person = Records.Entity("Karimov", EntityType.Person, isPublic: false);
        await StoreAsync(Records.Of(1, Noon, "Raid") with { Entities = [person] }, Text);
        await Get<BlobStore>().WriteAsync(Containers.Articles, ArticleStore.Name(Records.Id(1)), new Article { Id = Records.Id(1), Url = "", Title = "", Stored = Noon, Text = Text }, Cancellation);

        Assert.Equal("The brickworks of the town were searched.", (await SearchAsync("q=brickworks")).QuerySelector("main q")!.TextContent);
        var hidden = await SearchAsync("q=quarry");
        Assert.Null(hidden.QuerySelector("main q"));
        Assert.Contains("Found in the text", hidden.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Found in the text", (await SearchAsync("q=raid")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Law on \"entry, stay\" and/or exit*")]
    [InlineData("\"Memorial\"")]
    [InlineData("!Kyrgyzstan <b>")]
    [InlineData("50% of 100 % & more?")]
    public async Task Every_name_has_a_page_whatever_it_is_made_of(string name)
    {
        await StoreAsync(Records.Of(1, Noon) with { Entities = [Records.Entity(name, EntityType.Law)] });

        var link = (await EntitiesAsync()).QuerySelector("main li a[href^='/api/entities/law/']")!.GetAttribute("href")!;
        var page = await EntityAsync("law", Uri.UnescapeDataString(link["/api/entities/law/".Length..]));

        Assert.Equal(name, page!.QuerySelector("h1")!.TextContent);
        Assert.Equal("1", page.QuerySelector("[data-count]")!.GetAttribute("data-count"));
        var found = await SearchAsync(page.QuerySelector("[data-count]")!.GetAttribute("href")!.Split('?')[1]);
        Assert.Equal("1", found.QuerySelector("#total")!.GetAttribute("data-total"));
    }

    [Fact]
    public async Task Namesakes_of_another_kind_have_pages_of_their_own()
    {
        await StoreAsync(Records.Of(1, Noon, "One") with { Entities = [Records.Entity("Osh", EntityType.City, "KG")] });
        await StoreAsync(Records.Of(2, Noon, "Two") with { Entities = [Records.Entity("Osh", EntityType.Region, "KG")] });

        var city = await EntityAsync("city", "Osh");

        Assert.Equal(["One"], city!.QuerySelectorAll(".rows h3").Select(title => title.TextContent));
    }

    [Fact]
    public async Task A_corridor_keeps_measures_apart_and_shows_what_it_counted()
    {
        await StoreAsync(Records.Of(1, Noon, "One", Records.Claim("a", 100, "RU", "TJ", "A hundred."), Records.Claim("b", 40, "RU", "TJ", "Forty arrived.", "arrival", ClaimMeasure.Arrivals)));
        await StoreAsync(Records.Of(2, Noon, "Two", Records.Claim("c", 250, "RU", "TJ", "Two hundred and fifty.")));

        var page = await PageAsync("", request => Get<CorridorEndpoints>().GetAsync(request, "ru-tj", Cancellation));

        Assert.Equal(["arrivals", "removals"], page.QuerySelectorAll("section h2").Select(heading => heading.Id!).Order());
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=removals] tbody tr").Length);
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=arrivals] tbody tr"));
        Assert.DoesNotContain("350", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_move_within_a_country_are_no_flow_between_countries()
    {
        await StoreAsync(Records.Of(1, Noon, "One", Records.Claim("a", 100, "KG", "KG", "A hundred.")));

        var list = await CorridorsAsync("");
        var page = await PageAsync("", request => Get<CorridorEndpoints>().GetAsync(request, "kg-kg", Cancellation));

        Assert.Equal("within Kyrgyzstan", list.QuerySelector("tbody th")!.TextContent);
        Assert.Null(list.QuerySelector("svg"));
        Assert.Equal("Within Kyrgyzstan", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), link => link.TextContent == "The way back");
    }

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddSingleton<PageRenderer>().AddSingleton<PageAnswers>().AddSingleton<ExtractionStore>().AddSingleton<TextSnippets>().AddSingleton<SearchEndpoints>()
            .AddSingleton<CorridorReader>().AddSingleton<CorridorEndpoints>().AddSingleton<PolicyShelf>().AddSingleton<PolicyEndpoints>()
            .AddSingleton<EntityReader>().AddSingleton<EntityEndpoints>().AddSingleton<QueryEndpoints>();
    }

    private static async Task<IHtmlDocument> PageAsync(string query, Func<HttpRequest, Task<IResult>> handler)
    {
        var answer = await Answer.OfAsync(query, handler);
        Assert.Equal(StatusCodes.Status200OK, answer.Status);
        return new HtmlParser().ParseDocument(answer.Body);
    }

    private Task<IHtmlDocument> SearchAsync(string query) => PageAsync(query, request => Get<SearchEndpoints>().GetAsync(request, Cancellation));

    private Task<IHtmlDocument> CorridorsAsync(string query) => PageAsync(query, request => Get<CorridorEndpoints>().ListAsync(request, Cancellation));

    private Task<IHtmlDocument> PoliciesAsync() => PageAsync("", request => Get<PolicyEndpoints>().ListAsync(request, Cancellation));

    private Task<IHtmlDocument> EntitiesAsync() => PageAsync("", request => Get<EntityEndpoints>().ListAsync(request, Cancellation));

    private Task<IHtmlDocument> QueriesAsync() => PageAsync("", request => Get<QueryEndpoints>().ListAsync(request, Cancellation));

    /// <returns>Null when there is no such page.</returns>
    private async Task<IHtmlDocument?> EntityAsync(string kind, string name)
    {
        var answer = await Answer.OfAsync("", request => Get<EntityEndpoints>().GetAsync(request, kind, name, Cancellation));
        return answer.Status == StatusCodes.Status404NotFound ? null : new HtmlParser().ParseDocument(answer.Body);
    }
}
