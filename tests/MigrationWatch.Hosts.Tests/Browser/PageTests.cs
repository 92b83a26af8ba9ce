using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MigrationWatch.Hosts.Tests.EndToEnd;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>Every page that people read, in a real browser: accessible, in light and dark, on a phone and without script.</summary>
public sealed class PageTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly string[] _pages =
    [
        "/api/digest", "/api/digests", "/api/sources", "/api/subscribe", "/api/mail/status", "/api/about", "/api/quality", "/api/quality?row=en%20claim%20direction", "/api/quality?row=unseen%20claim%20direction", "/api/quality?row=nothing", "/api/sources?source=steppe", "/api/search", "/api/search?of=claims&by=day&qualifier=at-least", "/api/search?q=nothingatall", "/api/search?measure=wrong",
        "/api/policies", "/api/policies/ru-expulsion-regime", "/api/entities", "/api/entities?kind=organization", "/api/entities/country/Russia", "/api/queries",
        "/api/digests?year=1999", "/api/digest/1999-01-01", "/api/corridors", "/api/corridors/RU-KZ", "/api/corridors/KZ-FR", "/api/corridors/nowhere", "/api/corridors/KG-KG", "/api/sources?state=failing", "/api/figures/nothing", "/api/articles/nothing", "/api/no-such-page",
    ];

    [BrowserFact]
    public async Task Pages_have_no_accessibility_violation_in_light_or_dark()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // The check itself is a script, which the pages' own policy would refuse.
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true, ColorScheme = scheme });
            var page = await context.NewPageAsync();
            foreach (var address in await AddressesAsync())
            {
                await page.GotoAsync(new Uri(server.Address, address).AbsoluteUri);
                var violations = (await page.RunAxe()).Violations.Select(violation => $"{address} {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}");
                Assert.True(!violations.Any(), string.Join('\n', violations));
            }
        }
    }

    [BrowserFact]
    public async Task Pages_fit_a_phone_and_a_wide_screen_and_ask_no_other_host_for_anything()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var (foreign, refused) = (new List<string>(), new List<string>());
        page.Request += (_, request) => foreign.AddRange(new[] { request.Url }.Where(url => !url.StartsWith(server.Address.AbsoluteUri, StringComparison.Ordinal) && url != "data:,"));
        page.Console += (_, message) => refused.AddRange(new[] { message.Text }.Where(text => text.Contains("Content Security Policy", StringComparison.Ordinal)));
        foreach (var (width, height) in new[] { (360, 740), (1920, 1080) })
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var address in await AddressesAsync())
            {
                await page.GotoAsync(new Uri(server.Address, address).AbsoluteUri);
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{address} is wider than {width}");
            }
        }

        Assert.Empty(foreign);
        Assert.Empty(refused);
    }

    [BrowserFact]
    public async Task By_keyboard_the_menu_is_skipped_and_a_search_is_asked()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/api/search").AbsoluteUri);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        // The jump takes the focus with it when it arrives, also from a field that was reached meanwhile.
        await page.WaitForURLAsync(new Uri(server.Address, "/api/search#content").AbsoluteUri);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("f-q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("Kazakhstan");
        Assert.Equal("Kazakhstan", await page.InputValueAsync("#f-q"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Uri(server.Address, "/api/search?q=Kazakhstan").AbsoluteUri);
        await page.FocusAsync(".more > summary");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.more').open"));
    }

    [BrowserFact]
    public async Task Operators_page_shows_its_figures_to_the_key_alone_and_is_accessible_on_a_phone_and_a_wide_screen()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/api/mail/status").AbsoluteUri);
        foreach (var (key, shown) in new[] { ("a-guess-of-sixteen-letters", "The key is missing or wrong."), (DemoServer.Key, "Queues") })
        {
            await page.FillAsync("#key", key);
            await page.ClickAsync("form button");
            Assert.Contains(shown, await page.InnerTextAsync("main"), StringComparison.Ordinal);
            foreach (var width in new[] { 360, 1920 })
            {
                await page.SetViewportSizeAsync(width, 900);
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{shown} is wider than {width}");
                Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
            }
        }
    }

    /// <summary>With a claim's and an article's page, whose ids differ from run to run, and those behind a reader's own link.</summary>
    private async Task<IEnumerable<string>> AddressesAsync()
    {
        using var claims = JsonDocument.Parse(await server.Client.GetStringAsync("/api/claims?corridor=RU-KZ&measure=arrivals&sort=-quantity&limit=1"));
        var claim = claims.RootElement.GetProperty("items")[0];
        var reader = await server.ReaderTokenAsync();
        return [.. _pages, $"/api/subscriptions/watches?token={reader}", $"/api/subscriptions/preferences?token={reader}", $"/api/figures/{claim.GetProperty("id").GetString()}", $"/api/articles/{claim.GetProperty("article").GetProperty("id").GetString()}"];
    }
}
