using System.Net.Http.Json;
using System.Text.RegularExpressions;
using MigrationWatch.Http;
using MigrationWatch.Server.Demo;
using MigrationWatch.Server.Mails;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Tests.Storage;
using MigrationWatch.Triggers;

namespace MigrationWatch.Hosts.Tests.Functions.Host;

/// <summary>A newsroom and one reader, over two days, by the function classes alone. A new function must find its place here.</summary>
public sealed partial class EveryFunctionTests : IAsyncLifetime
{
    private const string Key = "a-key-for-these-tests";
    private readonly string _mails = Directory.CreateTempSubdirectory("migrationwatch-mails-").FullName;
    private readonly LaterClock _clock = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(3));
    private DemoNewsroom _newsroom = null!;
    private FunctionsHost _host = null!;
    private HttpClient _client = new();

    public async Task InitializeAsync()
    {
        _newsroom = await DemoNewsroom.StartAsync(_limit.Token);
        _host = await FunctionsHost.StartAsync(
            [
                new("AzureWebJobsStorage", await AzuriteAccount.CreateAsync()),
                new("MigrationWatch:Mail:Folder", _mails),
                new("MigrationWatch:Mail:PublicUrl", "https://example.org/api"),
                new("MigrationWatch:Mail:WebhookKey", Key),
                new("MigrationWatch:Access:Keys:0:Name", "tests"),
                new("MigrationWatch:Access:Keys:0:Key", Key),
                .. LocalKeys.Settings(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), file: null),
                .. _newsroom.Settings,
            ],
            _clock);
        _client = new HttpClient { BaseAddress = new Uri(_host.Address, "/api/"), DefaultRequestHeaders = { { AccessKeys.Header, Key } } };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        await _newsroom.DisposeAsync();
        _limit.Dispose();
        Directory.Delete(_mails, recursive: true);
    }

    [Fact]
    public async Task Every_function_does_its_part_with_real_messages()
    {
        var manage = await SubscribeAsync();
        await WatchAsync(manage);
        await ReadTheNewsAsync();
        await MailAsync();
        await AskAsync();
        await JudgeAsync();
        await LeaveAsync(manage);

        Assert.Equal(FunctionCatalog.All.Select(function => function.Name).Order(), _host.Driven.Keys.Order());
    }

    /// <returns>The token of the reader's preferences link.</returns>
    private async Task<string> SubscribeAsync()
    {
        await GetAsync("subscribe");
        await PostAsync("subscriptions", new { address = "reader@example.org", preferences = new { frequency = "daily" } });
        await _host.PumpAsync(Queues.Notices, _limit.Token);
        var token = TokenIn(Routes.ConfirmSubscription, Assert.Single(Mails()));
        await GetAsync($"subscriptions/confirm?token={token}");
        await FormAsync("subscriptions/confirm", new() { ["token"] = token });

        // Asked for again, the address is known by now and gets the link to its preferences.
        _clock.Ahead += TimeSpan.FromHours(1);
        await PostAsync("subscriptions", new { address = "reader@example.org" });
        await _host.PumpAsync(Queues.Notices, _limit.Token);
        return Mails().Select(mail => TokenIn(Routes.Preferences, mail)).Single(found => found.Length > 0);
    }

    private async Task WatchAsync(string manage)
    {
        await PostAsync("subscriptions/watches", new { token = manage, name = "all of Kazakhstan", query = "country=KZ" });
        await FormAsync("subscriptions/watches", new() { ["token"] = manage, ["name"] = "made on the page", ["of"] = "claims", ["query"] = "corridor=RU-KZ", ["dailyCap"] = "5" });
        var watches = await GetAsync($"subscriptions/watches?token={manage}");
        Assert.All(new[] { "all of Kazakhstan", "made on the page" }, name => Assert.Contains(name, watches, StringComparison.Ordinal));
    }

    private async Task ReadTheNewsAsync()
    {
        await _host.TickAsync(FunctionNames.PullFeeds, _limit.Token);
        await _host.PumpAllAsync(_limit.Token);
        await _host.TickAsync(FunctionNames.BuildDigest, _limit.Token);
        Assert.Contains("blacklist", await GetAsync("digest?format=text"), StringComparison.Ordinal);
        Assert.Contains(Mails(), mail => mail.Subject.Contains("Kazakhstan", StringComparison.Ordinal));
    }

    /// <summary>The next day the reader's hour has come.</summary>
    private async Task MailAsync()
    {
        var before = Mails().Count;
        _clock.Ahead += TimeSpan.FromDays(1);
        await _host.TickAsync(FunctionNames.SendDigests, _limit.Token);
        await _host.PumpAsync(Queues.DigestMails, _limit.Token);
        Assert.Equal(before + 1, Mails().Count);
        await _host.TickAsync(FunctionNames.TellRestOfAlerts, _limit.Token);
        await _host.TickAsync(FunctionNames.TidyMail, _limit.Token);
        await _host.TickAsync(FunctionNames.CompactDay, _limit.Token);
    }

    private async Task AskAsync()
    {
        var article = IdIn(await GetAsync("extractions"));
        var claim = IdIn(await GetAsync("claims"));
        string[] addresses =
        [
            "digests", "digests.rss", "sources", "feeds.opml", "about", "quality", "health", "openapi.json", "schemas/extraction.json",
            "extractions/facets?facet=country", "extractions/timeline?by=week", "claims/facets?facet=event", "claims/timeline?by=week",
            "search", "search/rss", $"figures/{claim}", "corridors", "corridors/RU-KZ", "policies", "policies/ru-expulsion-regime", "entities", "entities/country/Russia", "mail/status", $"articles/{article}", $"extractions/{article}", $"claims/{claim}",
        ];
        foreach (var address in addresses)
        {
            await GetAsync(address);
        }

        using var wrong = await _client.PutAsync("digest", null, _limit.Token);
        Assert.Equal(405, (int)wrong.StatusCode);
    }

    private async Task JudgeAsync()
    {
        var article = IdIn(await GetAsync("extractions"));
        await PostAsync("saved", new { name = "russian", title = "In Russian", of = "extractions", query = "language=ru" });
        await FormAsync("queries", new() { ["name"] = "english", ["title"] = "In English", ["of"] = "extractions", ["query"] = "language=en", ["key"] = Key });
        await GetAsync("queries");
        await GetAsync("queries/english");
        await GetAsync("saved");
        await GetAsync("saved/russian");
        await GetAsync("saved/russian/json");
        await DeleteAsync("saved/russian");
        await FormAsync("queries/english/delete", new() { ["key"] = Key });
        await PostAsync("verdicts", new { article, kind = "right" });
        await FormAsync($"articles/{article}/verdict", new() { ["kind"] = "right", ["key"] = Key });
        await GetAsync("verdicts");
        await PostAsync("feeds", new { url = "https://example.org/feed.xml", name = "Example", kind = "news" });
        await DeleteAsync($"articles/{article}");
    }

    private async Task LeaveAsync(string manage)
    {
        await PostAsync($"mail/bounces?key={Key}", new { address = "nobody@example.org", kind = "bounce", code = "5.1.1" });
        await PostAsync($"mail/events?key={Key}", Array.Empty<object>());
        await FormAsync("mail/status", new() { ["key"] = Key });
        await FormAsync("mail/retry", new() { ["key"] = Key });
        await GetAsync($"subscriptions/preferences?token={manage}");
        await FormAsync("subscriptions/preferences", new() { ["token"] = manage, ["language"] = "English", ["frequency"] = "Daily", ["weekday"] = "Monday", ["sendHour"] = "9", ["timeZone"] = "UTC" });
        await FormAsync("subscriptions/export", new() { ["token"] = manage });
        await PostAsync("subscriptions/watches/remove", new { token = manage, id = "unknown" });
        var unsubscribe = Mails().Select(mail => TokenIn(Routes.Unsubscribe, mail)).First(found => found.Length > 0);
        await GetAsync($"subscriptions/unsubscribe?token={unsubscribe}");
        await FormAsync("subscriptions/unsubscribe", new() { ["token"] = unsubscribe });
        await FormAsync("subscriptions/erase", new() { ["token"] = manage });
    }

    private List<EmlFile> Mails() => [.. Directory.GetFiles(_mails, "*.eml").Select(file => EmlFile.Parse(File.ReadAllBytes(file)))];

    private static string TokenIn(string route, EmlFile mail) =>
        Regex.Match(mail.Text + mail.Headers.GetValueOrDefault("List-Unsubscribe"), $@"{Regex.Escape(route)}\?token=([\w.~-]+)").Groups[1].Value;

    private static string IdIn(string json) => IdPattern().Match(json).Groups[1].Value;

    private async Task<string> GetAsync(string address) => await AnswerAsync(await _client.GetAsync(address, _limit.Token));

    private async Task PostAsync<T>(string address, T body) => await AnswerAsync(await _client.PostAsJsonAsync(address, body, _limit.Token));

    private async Task FormAsync(string address, Dictionary<string, string> fields) => await AnswerAsync(await _client.PostAsync(address, new FormUrlEncodedContent(fields), _limit.Token));

    private async Task DeleteAsync(string address) => await AnswerAsync(await _client.DeleteAsync(address, _limit.Token));

    private static async Task<string> AnswerAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage!.RequestUri}: {(int)response.StatusCode} {body}");
            return body;
        }
    }

    [GeneratedRegex("\"id\":\"([^\"]+)\"")]
    private static partial Regex IdPattern();

    /// <summary>The time, and more when a day has to pass.</summary>
    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
