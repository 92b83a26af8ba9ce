using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MigrationWatch.Hosts.Tests.EndToEnd;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>What pages promise with their links, followed one by one over everything that the sample newsroom published.</summary>
public sealed partial class PageLinkTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Theory]
    [InlineData("/api/search")]
    [InlineData("/api/search?of=claims")]
    [InlineData("/api/search?of=claims&by=month&publishedFrom=2026-01-01T10:00:00Z")]
    [InlineData("/api/search?country=KZ&q=Kazakhstan&by=week")]
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

    [Theory]
    [InlineData("/api/search?measure=wrong&q=kept", "measure")]
    [InlineData("/api/search?publishedFrom=yesterday&q=kept", "publishedFrom")]
    [InlineData("/api/search?colour=red&q=kept", "colour")]
    [InlineData("/api/search?of=people&q=kept", "of")]
    [InlineData("/api/search?cursor=AAAA&q=kept", "cursor")]
    public async Task A_mistake_is_named_and_the_form_keeps_what_was_typed(string address, string parameter)
    {
        using var response = await server.Client.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameter, page.QuerySelector("[role=alert] strong")!.TextContent);
        Assert.Equal("kept", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
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

    [GeneratedRegex("data-count=\"(\\d+)\"[^>]* href=\"([^\"]+)\"")]
    private static partial Regex Numbers();

    [GeneratedRegex("data-total=\"(\\d+)\"")]
    private static partial Regex Total();
}
