using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MigrationWatch.Hosts.Tests.EndToEnd;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>Every number in words on every page that links lead to: inside a link to what it counts, or there for a reason that is written down here.</summary>
public sealed partial class PageNumberTests(DemoServer server) : IClassFixture<DemoServer>
{
    /// <summary>What needs no link, by the reason.</summary>
    private static readonly (string Why, string Where)[] _reasons =
    [
        ("it leads to what it counts", "a"),
        ("words of a source, or a line made of them, beside the link to its sentence", "blockquote, q, .lead, .text, [lang]:not(html)"),
        ("a citation, to be copied whole", "pre, code"),
        ("a date", "time"),
        ("the total of the list on this very page", "[data-total]"),
        ("a picture's axis; the figures stand in the table beside it", "svg text"),
        ("a limit of ours, a version, or what may not be listed to protect somebody", "[data-why=limit], [data-why=version], [data-why=withheld]"),
        ("the reader's own question, said back", "[data-why=asked]"),
        ("a choice in a form", "option, label"),
    ];

    [Fact]
    public async Task Every_number_on_every_page_leads_to_what_it_counts_or_has_a_reason()
    {
        var (walked, loose) = (new HashSet<string>(), new List<string>());
        foreach (var address in await AddressesAsync())
        {
            var page = await PageAsync(address);
            walked.Add(Kind(address));
            loose.AddRange(Loose(page.QuerySelector("main")!).Select(text => $"{address}: {text}"));
        }

        Assert.True(walked.Count >= 14, string.Join(' ', walked));
        Assert.True(loose.Count == 0, string.Join('\n', loose));
    }

    [Theory]
    [InlineData("<p>17 people</p>", 1)]
    [InlineData("<p><a href=\"x\">17 people</a></p>", 0)]
    [InlineData("<p>first seen 20 Nov 2026, 19:20 UTC</p>", 0)]
    [InlineData("<p>first seen 20 Nov 2026, 19 times</p>", 1)]
    [InlineData("<p data-why=\"because\">17</p>", 1)]
    public void Number_is_loose_unless_it_is_linked_or_a_date(string html, int expected) =>
        Assert.Equal(expected, Loose(new HtmlParser().ParseDocument(html).Body!).Count());

    [Fact]
    public async Task Every_picture_has_a_table_with_its_figures()
    {
        var pictures = 0;
        foreach (var address in new[] { "/api/search", "/api/search?of=claims", "/api/corridors", "/api/corridors/RU-KZ", "/api/entities/country/Russia" })
        {
            var page = await PageAsync(address);
            foreach (var figure in page.QuerySelectorAll("figure:has(svg)"))
            {
                pictures++;
                Assert.True(figure.QuerySelector("table") is not null || (figure.Closest("section") ?? figure.Closest("main"))!.QuerySelector("figure ~ table, figure ~ .scroll table") is not null, address);
                Assert.NotEmpty(figure.QuerySelector("svg")!.GetAttribute("aria-label")!);
            }
        }

        Assert.True(pictures > 3);
    }

    private static IEnumerable<string> Loose(IElement main) => main.Descendants<IText>()
        .Where(text => Digits().IsMatch(Dates().Replace(text.Data, "")) && text.ParentElement is { } parent && !_reasons.Any(reason => parent.Closest(reason.Where) is not null))
        .Select(text => text.Data.Trim());

    /// <summary>The menu's pages, and of each kind of page that they lead to a few.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        string[] begin =
        [
            "/api/digest", "/api/digests", "/api/search", "/api/search?of=claims&by=month", "/api/corridors", "/api/corridors/RU-KZ", "/api/policies", "/api/entities", "/api/queries", "/api/sources", "/api/sources?state=failing",
            "/api/subscribe", "/api/subscribe?lang=ru", "/api/quality", "/api/about", "/api/mail/status",
        ];
        var reader = await server.ReaderTokenAsync();
        begin = [.. begin, $"/api/subscriptions/watches?token={reader}", $"/api/subscriptions/preferences?token={reader}"];
        var found = new List<string>(begin);
        foreach (var address in begin)
        {
            var page = await PageAsync(address);
            found.AddRange(page.QuerySelectorAll("main a[href^='/api/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(IsPage));
        }

        return [.. found.Distinct().GroupBy(Kind).SelectMany(kind => kind.Take(12).Union(begin.Where(address => Kind(address) == kind.Key)))];
    }

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await server.Client.SendAsync(request);
        return new HtmlParser().ParseDocument(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private static bool IsPage(string address) => !address.Contains("format=", StringComparison.Ordinal) && !Machines().IsMatch(address);

    private static string Kind(string address) => string.Join('/', address.Split('?')[0].Split('/').Take(3)) + (address.Split('?')[0].Count(letter => letter == '/') > 2 ? "/*" : "");

    [GeneratedRegex(@"\p{Nd}")]
    private static partial Regex Digits();

    /// <summary>"20 Nov 2026, 19:20 UTC", "Nov 2026", "2026", "2026-11-20".</summary>
    [GeneratedRegex(@"\b(\d{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*( (19|20)\d\d)?(,? \d\d:\d\d( UTC)?)?|\b(19|20)\d\d(-\d\d-\d\d)?\b|\b\d\d:\d\d\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"^/api/(extractions|claims|schemas|saved|feeds|openapi|search/|digests\.rss)")]
    private static partial Regex Machines();
}
