using System.Text.Json;
using Microsoft.Playwright;
using MigrationWatch.Hosts.Tests.EndToEnd;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>Every page by keyboard alone: Tab reaches everything in reading order, and shows where it is.</summary>
public sealed class PageKeyboardTests(DemoServer server) : IClassFixture<DemoServer>
{
    /// <summary>Presses on one page; the longest lists repeat themselves long before.</summary>
    private const int MostPresses = 120;

    private const string Reachable = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(element => element.checkVisibility() && element.tabIndex >= 0)
            .map(element => { element.dataset.at ??= String(window.tabbed = (window.tabbed ?? 0) + 1); return element.dataset.at; })
        """;

    // What is scrolled by keyboard may take the focus without being asked for it: it counts where it has a place of its own.
    private const string Focused = """
        () => {
            const element = document.activeElement, style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            return { at: element.dataset.at ?? '', name: element.outerHTML.slice(0, 120),
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                inside: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight };
        }
        """;

    private static readonly string[] _pages =
    [
        "/api/digest", "/api/digests", "/api/search", "/api/search?of=claims", "/api/corridors", "/api/corridors/RU-KZ", "/api/policies", "/api/policies/ru-expulsion-regime", "/api/entities",
        "/api/entities/country/Russia", "/api/queries", "/api/sources", "/api/sources?source=steppe", "/api/subscribe", "/api/quality", "/api/quality?row=ru%20claim%20direction", "/api/about", "/api/mail/status", "/api/no-such-page",
    ];

    [BrowserFact]
    public async Task Tab_goes_through_each_page_in_reading_order_and_is_seen_everywhere()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        foreach (var address in await AddressesAsync())
        {
            await page.GotoAsync(new Uri(server.Address, address).AbsoluteUri);
            var due = (await page.EvaluateAsync<string[]>(Reachable)).Take(MostPresses).ToList();
            var met = new List<string>();
            while (met.Count < due.Count)
            {
                await page.Keyboard.PressAsync("Tab");
                var focus = await page.EvaluateAsync<JsonElement>(Focused);
                Assert.True(focus.GetProperty("seen").GetBoolean() && focus.GetProperty("inside").GetBoolean(), $"{address}: the focus isn't seen on {focus.GetProperty("name")}");

                // A date's field has several stops of its own.
                if (focus.GetProperty("at").GetString() is { Length: > 0 } at && (met.Count == 0 || met[^1] != at))
                {
                    met.Add(at);
                }
            }

            Assert.True(due.SequenceEqual(met), $"{address}: due {string.Join(' ', due)}; met {string.Join(' ', met)}");
        }
    }

    /// <summary>With a claim's and an article's page, whose ids differ from run to run, and those behind a reader's own link.</summary>
    private async Task<IEnumerable<string>> AddressesAsync()
    {
        var claim = await server.ClaimAsync("corridor=RU-KZ&measure=arrivals&sort=-quantity");
        var reader = await server.ReaderTokenAsync();
        return [.. _pages, $"/api/subscriptions/watches?token={reader}", $"/api/subscriptions/preferences?token={reader}", $"/api/figures/{claim.GetProperty("id").GetString()}", $"/api/articles/{claim.GetProperty("article").GetProperty("id").GetString()}"];
    }
}
