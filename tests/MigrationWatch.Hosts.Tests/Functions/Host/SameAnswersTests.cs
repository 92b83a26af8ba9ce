using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Hosts.Tests.EndToEnd;
using MigrationWatch.Http;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Hosts.Tests.Functions.Host;

/// <summary>Both hosts on one storage account: what one answers, the other answers, byte for byte.</summary>
public sealed partial class SameAnswersTests(DemoServer server) : IClassFixture<DemoServer>, IAsyncLifetime
{
    private static readonly string[] _verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>Of the web server that happens to carry the answer, not of the answer.</summary>
    private static readonly HashSet<string> _volatile = ["Date", "Server", "Transfer-Encoding"];

    private FunctionsHost _functions = null!;
    private HttpClient _client = new();

    public async Task InitializeAsync()
    {
        _functions = await FunctionsHost.StartAsync(server.Settings);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _functions.Address };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _functions.DisposeAsync();
    }

    [Fact]
    public async Task Every_route_answers_every_verb_alike_and_405_says_what_it_takes()
    {
        foreach (var route in Functions())
        {
            var path = $"/{Routes.Prefix}/{Sample(route.Key)}";
            var allowed = route.SelectMany(function => function.Http!.Methods).Select(verb => verb.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal).ToList();
            foreach (var verb in _verbs)
            {
                var answer = await AskBothAsync(() => new HttpRequestMessage(new HttpMethod(verb), path));
                Assert.Equal(allowed.Contains(verb), answer.Status != 405);
                Assert.Equal(answer.Status == 405 ? string.Join(", ", allowed) : null, answer.Headers.GetValueOrDefault("Allow"));
            }
        }
    }

    [Theory]
    [InlineData("digest")]
    [InlineData("digest?format=json")]
    [InlineData("digest?format=text")]
    [InlineData("digest?format=pdf")]
    [InlineData("digest/yesterday")]
    [InlineData("digests")]
    [InlineData("digests.rss")]
    [InlineData("sources")]
    [InlineData("feeds.opml")]
    [InlineData("about")]
    [InlineData("quality")]
    [InlineData("health")]
    [InlineData("extractions")]
    [InlineData("extractions?format=csv")]
    [InlineData("extractions?format=ndjson&language=ru")]
    [InlineData("extractions?nonsense=1")]
    [InlineData("extractions/facets?facet=country")]
    [InlineData("extractions/timeline?by=week")]
    [InlineData("claims?corridor=RU-KZ")]
    [InlineData("claims/facets?facet=event,corridor")]
    [InlineData("claims/timeline?by=week")]
    [InlineData("schemas/extraction.json")]
    [InlineData("openapi.json")]
    [InlineData("saved")]
    [InlineData("verdicts")]
    [InlineData("subscribe")]
    [InlineData("subscriptions/confirm?token=none")]
    [InlineData("mail/status")]
    [InlineData("nothing-here")]
    [InlineData("nothing/here.txt")]
    [InlineData("articles/..%2Findex")]
    public async Task Reading_is_answered_alike_and_its_head_is_the_same_without_a_body(string address)
    {
        var got = await AskBothAsync(() => new HttpRequestMessage(HttpMethod.Get, $"/{Routes.Prefix}/{address}"));
        var head = await AskBothAsync(() => new HttpRequestMessage(HttpMethod.Head, $"/{Routes.Prefix}/{address}"));

        Assert.NotEmpty(got.Body);
        Assert.Empty(head.Body);
        Assert.Equal(got.Status, head.Status);
        Assert.Equal(got.Headers.GetValueOrDefault("Content-Type"), head.Headers.GetValueOrDefault("Content-Type"));
    }

    [Fact]
    public async Task Article_its_extraction_and_its_claims_are_answered_alike()
    {
        // The newsroom may have been read before midnight.
        var (days, today) = (server.Services.GetRequiredService<DayPartition>(), DateOnly.FromDateTime(DateTime.UtcNow));
        var stored = (await days.ReadAsync(today.AddDays(-1), CancellationToken.None)).Concat(await days.ReadAsync(today, CancellationToken.None)).ToList();
        Assert.NotEmpty(stored);
        foreach (var extraction in stored)
        {
            Assert.Equal(200, (await AskBothAsync(() => new HttpRequestMessage(HttpMethod.Get, $"/api/articles/{extraction.Id}"))).Status);
            Assert.Equal(200, (await AskBothAsync(() => new HttpRequestMessage(HttpMethod.Get, $"/api/extractions/{extraction.Id}"))).Status);
            foreach (var claim in extraction.Claims)
            {
                Assert.Equal(200, (await AskBothAsync(() => new HttpRequestMessage(HttpMethod.Get, $"/api/claims/{claim.Id}"))).Status);
            }
        }
    }

    [Theory]
    [InlineData("POST", "saved", "{}", 400)]
    [InlineData("POST", "saved", "nonsense", 400)]
    [InlineData("POST", "verdicts", "{}", 400)]
    [InlineData("POST", "feeds", "", 400)]
    [InlineData("POST", "subscriptions", "nonsense", 400)]
    [InlineData("POST", "subscriptions/watches", "{}", 401)]
    [InlineData("POST", "mail/events", "[]", 401)]
    public async Task Mistake_in_writing_is_answered_alike(string verb, string address, string body, int status)
    {
        var answer = await AskBothAsync(() => new HttpRequestMessage(new HttpMethod(verb), $"/api/{address}")
        {
            Headers = { { AccessKeys.Header, DemoServer.Key } },
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        });

        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
    }

    private static IEnumerable<IGrouping<string, FunctionEntry>> Functions() =>
        FunctionCatalog.All.Where(function => function.Http is { } http && http.Route != Routes.AnyOther).GroupBy(function => function.Http!.Route!);

    private static string Sample(string template) => template.Replace("{", "no-", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);

    private async Task<HostAnswer> AskBothAsync(Func<HttpRequestMessage> request)
    {
        var one = await AskAsync(server.Client, request());
        var other = await AskAsync(_client, request());
        var asked = request();

        Assert.Equal((asked.ToString(), one.Status), (asked.ToString(), other.Status));
        Assert.Equal(one.Headers, other.Headers);
        Assert.Equal(Timeless(one), Timeless(other));
        return one;
    }

    /// <summary>A list of sources says when it was made: the second may turn between the two answers.</summary>
    private static string Timeless(HostAnswer answer) => TimeOfMaking().Replace(Encoding.UTF8.GetString(answer.Body), "");

    [GeneratedRegex(@"(?<=<date(Created|Modified)>)\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT(?=</date)")]
    private static partial Regex TimeOfMaking();

    private static async Task<HostAnswer> AskAsync(HttpClient client, HttpRequestMessage request)
    {
        // Feeds name their own address.
        request.Headers.Host = "example.org";
        using var response = await client.SendAsync(request);
        var headers = Headers(response.Headers).Concat(Headers(response.Content.Headers)).Concat(Headers(response.TrailingHeaders));
        return new HostAnswer((int)response.StatusCode, new SortedDictionary<string, string>(headers.ToDictionary()), await response.Content.ReadAsByteArrayAsync());
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(HttpHeaders headers) =>
        headers.Where(header => !_volatile.Contains(header.Key)).Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)));

    private sealed record HostAnswer(int Status, SortedDictionary<string, string> Headers, byte[] Body);
}
