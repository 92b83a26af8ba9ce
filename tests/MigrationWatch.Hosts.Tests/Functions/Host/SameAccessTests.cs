using System.Net;
using System.Text;
using MigrationWatch.Http;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Hosts.Tests.Functions.Host;

/// <summary>Who may read and who may write is the same in both hosts.</summary>
public sealed class SameAccessTests
{
    private const string Key = "a-key-of-sixteen-or-more";

    private static readonly (string Verb, string Path)[] _writes =
    [
        ("POST", "verdicts"), ("POST", "saved"), ("DELETE", "saved/some"), ("DELETE", "articles/000000000000000000000001"), ("POST", "feeds"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reading_is_public_or_for_keys_and_writing_always_for_keys(bool readingNeedsKey)
    {
        await OnBothHostsAsync([new("MigrationWatch:Access:ReadingNeedsKey", readingNeedsKey.ToString())], async client =>
        {
            var reading = await client.GetAsync("extractions");
            Assert.Equal(readingNeedsKey ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, reading.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("health")).StatusCode);
            foreach (var (verb, path) in _writes)
            {
                var refused = await client.SendAsync(Request(verb, path, null, null));
                Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
                Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(Request(verb, path, "X-Api-Key", Key + "!"))).StatusCode);
                Assert.NotEqual(HttpStatusCode.Unauthorized, (await client.SendAsync(Request(verb, path, "X-Api-Key", Key))).StatusCode);
            }
        });
    }

    [Theory]
    [InlineData("X-Api-Key", Key)]
    [InlineData("x-functions-key", Key)]
    [InlineData("Authorization", "Bearer " + Key)]
    public Task Key_is_taken_from_any_of_its_headers(string header, string value) => OnBothHostsAsync(
        [new("MigrationWatch:Access:ReadingNeedsKey", "true")],
        async client => Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Request("GET", "extractions", header, value))).StatusCode));

    [Theory]
    [InlineData("queries", "name")]
    [InlineData("queries/some/delete", "key")]
    [InlineData("articles/000000000000000000000001/verdict", "kind")]
    [InlineData("mail/status", "key")]
    [InlineData("mail/retry", "key")]
    public Task Form_with_a_wrong_key_comes_back_also_where_reading_needs_one(string path, string field) => OnBothHostsAsync(
        [new("MigrationWatch:Access:ReadingNeedsKey", "true")],
        async client =>
        {
            using var form = new FormUrlEncodedContent([new("key", Key + "!"), new("title", "Some")]);
            var answer = await client.PostAsync(path, form);

            Assert.Equal((HttpStatusCode.Unauthorized, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains($"name=\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public Task No_other_site_may_read_in_a_browser_unless_it_is_listed() => OnBothHostsAsync([new("MigrationWatch:Access:AllowedOrigins:0", "https://desk.example")], async client =>
    {
        var listed = await client.SendAsync(Request("GET", "extractions", "Origin", "https://desk.example"));
        var other = await client.SendAsync(Request("GET", "extractions", "Origin", "https://elsewhere.example"));

        Assert.Equal(["https://desk.example"], listed.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
    });

    [Theory]
    [InlineData("https://desk.example", HttpStatusCode.NoContent)]
    [InlineData("https://elsewhere.example", HttpStatusCode.MethodNotAllowed)]
    public Task Browser_of_a_listed_site_only_may_ask_before_it_writes(string origin, HttpStatusCode expected) => OnBothHostsAsync([new("MigrationWatch:Access:AllowedOrigins:0", "https://desk.example")], async client =>
    {
        var question = Request("OPTIONS", "verdicts", "Origin", origin);
        question.Headers.Add("Access-Control-Request-Method", "POST");
        question.Headers.Add("Access-Control-Request-Headers", "x-api-key");

        var answer = await client.SendAsync(question);

        Assert.Equal(expected, answer.StatusCode);
        var listed = expected == HttpStatusCode.NoContent;
        Assert.Equal(listed ? [origin] : [], Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal(listed ? ["GET, HEAD, POST"] : [], Header(answer, "Access-Control-Allow-Methods"));
        Assert.Equal(listed, Header(answer, "Access-Control-Allow-Headers").Any(names => names.Contains(AccessKeys.Header, StringComparison.Ordinal)));
    });

    [Fact]
    public Task Too_many_requests_are_told_when_to_come_back() => OnBothHostsAsync([new("MigrationWatch:Access:RequestsPerMinute", "5")], async client =>
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add(await client.GetAsync("extractions"));
        }

        var refused = answers.Last(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
    });

    [Theory]
    [InlineData("digest", "MigrationWatch:Access:ReadingNeedsKey", "true", HttpStatusCode.Unauthorized, "A key is needed")]
    [InlineData("corridors", "MigrationWatch:Access:RequestsPerMinute", "1", HttpStatusCode.TooManyRequests, "Try again in ")]
    public Task Refusal_is_a_page_in_a_browser_and_a_problem_for_a_program(string path, string setting, string value, HttpStatusCode status, string told) => OnBothHostsAsync([new(setting, value)], async client =>
    {
        await client.GetAsync(path);
        var person = await client.SendAsync(Request("GET", path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        var program = await client.SendAsync(Request("GET", path, "Accept", "*/*"));

        Assert.Equal((status, "text/html"), (person.StatusCode, person.Content.Headers.ContentType?.MediaType));
        Assert.Equal((status, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType?.MediaType));
        Assert.Contains(told, await person.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("style-src 'sha256-", person.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(status == HttpStatusCode.TooManyRequests, person.Headers.RetryAfter is not null);
    });

    private static async Task OnBothHostsAsync(IEnumerable<KeyValuePair<string, string?>> settings, Func<HttpClient, Task> check)
    {
        KeyValuePair<string, string?>[] all =
        [
            new("AzureWebJobsStorage", await AzuriteAccount.CreateAsync()),
            new("MigrationWatch:Feeds:UseShippedFeeds", "false"),
            new("MigrationWatch:Access:Keys:0:Name", "desk"),
            new("MigrationWatch:Access:Keys:0:Key", Key),
            .. settings,
        ];
        await using var server = ServerApplication.Create("http://127.0.0.1:0", all);
        await ServerApplication.StartAsync(server, CancellationToken.None);
        await CheckAsync(new Uri(server.Urls.First()), check);
        await using var functions = await FunctionsHost.StartAsync(all);
        await CheckAsync(functions.Address, check);
        await server.StopAsync();
    }

    private static async Task CheckAsync(Uri address, Func<HttpClient, Task> check)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address, Routes.Prefix + "/") };
        await check(client);
    }

    private static IEnumerable<string> Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values : [];

    private static HttpRequestMessage Request(string verb, string path, string? header, string? value)
    {
        var request = new HttpRequestMessage(new HttpMethod(verb), path);
        if (verb == "POST")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return request;
    }
}
