using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Server.Mails;
using MigrationWatch.Storage;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Tests.Mail;

public sealed class AlertTests : MailTest
{
    private static readonly WatchQuery _removals = new() { Corridors = ["RU-TJ"], Events = ["deportation"] };
    private readonly RecordingHandler _hook = new();

    [Fact]
    public async Task Article_alerts_once_however_often_it_is_stored()
    {
        await WatchAsync(webhook: null, cap: 10);
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "KZ");

        await PumpAsync("a1", "a1", "a2", "a1");

        Assert.Equal("Alert: Title a1", EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails))).Subject);
    }

    [Fact]
    public async Task Beyond_the_daily_cap_the_rest_is_told_together_the_next_day()
    {
        await WatchAsync(webhook: null, cap: 2);
        var articles = Enumerable.Range(1, 5).Select(number => $"a{number}").ToArray();
        foreach (var article in articles)
        {
            await StoreAsync(article, "RU", "TJ");
        }

        await PumpAsync(articles);
        Assert.Equal(2, Mails.Count);
        Clock.Advance(TimeSpan.FromDays(1));
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await PumpAsync();

        Assert.Equal(3, Mails.Count);
        var rest = Mails.Select(file => EmlFile.Parse(File.ReadAllBytes(file))).Single(mail => mail.Subject.StartsWith("Alerts of the day", StringComparison.Ordinal));
        Assert.All(new[] { "a3", "a4", "a5" }, id => Assert.Contains($"Title {id}", rest.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Webhook_is_signed_and_tried_again_until_it_answers()
    {
        var watch = await WatchAsync("https://hook.example/in", cap: 10);
        await StoreAsync("a1", "RU", "TJ");
        _hook.Status = HttpStatusCode.BadGateway;
        await PumpAsync("a1");
        Assert.Single(_hook.Calls);

        _hook.Status = HttpStatusCode.OK;
        Clock.Advance(TimeSpan.FromMinutes(1));
        await PumpAsync("a1");
        await PumpAsync("a1");

        Assert.Equal(2, _hook.Calls.Count);
        var (time, signature, body) = _hook.Calls[^1];
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(watch.Webhook!.Secret), Encoding.UTF8.GetBytes($"{time}.{body}"))), signature);
        Assert.Contains("At least 100 people were removed", body, StringComparison.Ordinal);
        Assert.All(new[] { "Private", "Person" }, name => Assert.DoesNotContain(name, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_for_a_private_persons_name_finds_nothing()
    {
        await Get<WatchStore>().AddAsync((await SubscribeAsync()).Id, "Somebody", new WatchQuery { Words = ["Person"] }, null, 10, Cancellation);
        await StoreAsync("a1", "RU", "TJ");

        await PumpAsync("a1");

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task Redirect_of_a_webhook_is_not_followed()
    {
        await WatchAsync("https://hook.example/in", cap: 10);
        await StoreAsync("a1", "RU", "TJ");
        _hook.Status = HttpStatusCode.TemporaryRedirect;

        await PumpAsync("a1");

        Assert.Equal("https://hook.example/in", Assert.Single(_hook.Addresses));
        Assert.Equal("307", Assert.Single(await Get<SendLedger>().FailuresAsync(Cancellation).ToListAsync()).Record.Code);
    }

    [Fact]
    public async Task Watches_are_exported_with_the_account_and_erased_with_it()
    {
        var watch = await WatchAsync("https://hook.example/in", cap: 10);
        var other = await Get<WatchStore>().AddAsync(new string('b', 32), "Another's", _removals, null, 10, Cancellation);
        var token = Token(TokenPurpose.Manage, (await FindAsync("reader@example.org"))!, TimeSpan.FromDays(1));

        Assert.Equal(watch.Id, Assert.IsType<Watch>(Assert.Single((await Get<Account>().ExportAsync(token, Cancellation))!.Watches)).Id);
        Assert.True(await Get<Account>().EraseAsync(token, Cancellation));

        Assert.Empty(await Get<WatchStore>().OfAsync(watch.Owner, Cancellation));
        Assert.Single(await Get<WatchStore>().OfAsync(other.Owner, Cancellation));
    }

    [Fact]
    public async Task Unsubscribing_ends_the_watches_too()
    {
        var watch = await WatchAsync(webhook: null, cap: 10);

        await Get<Account>().UnsubscribeAsync(Token(TokenPurpose.Unsubscribe, (await FindAsync("reader@example.org"))!), Cancellation);

        Assert.Empty(await Get<WatchStore>().OfAsync(watch.Owner, Cancellation));
    }

    [Theory]
    [InlineData("http://hook.example/in")]
    [InlineData("file:///etc/passwd")]
    public async Task Webhook_must_be_https(string url) =>
        await Assert.ThrowsAsync<BadRequestException>(() => Get<WatchStore>().AddAsync(new string('a', 32), "x", _removals, url, 10, Cancellation));

    [Fact]
    public void Empty_question_fits_nothing() => Assert.False(new WatchQuery().Matches(Extraction("a1", "RU", "TJ", Clock.GetUtcNow())));

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<ExtractionStore>().AddSingleton(new HttpMessageInvoker(_hook));
    }

    private async Task<Watch> WatchAsync(string? webhook, int cap) =>
        await Get<WatchStore>().AddAsync((await SubscribeAsync()).Id, "Removals", _removals, webhook, cap, Cancellation);

    private Task StoreAsync(string id, string origin, string destination) =>
        Get<BlobStore>().WriteAsync(Containers.Extractions, ExtractionStore.Name(id), Extraction(id, origin, destination, Clock.GetUtcNow()), Cancellation);

    private async Task PumpAsync(params string[] articles)
    {
        foreach (var article in articles)
        {
            await Get<AlertMatcher>().MatchAsync(new StoredArticleMessage(article), Cancellation);
        }

        while (await TakeAsync<AlertMessage>(Queues.Alerts) is { } alert)
        {
            await Get<AlertSender>().SendAsync(alert, Cancellation);
        }
    }

    private static Extraction Extraction(string id, string origin, string destination, DateTimeOffset stored) => new()
    {
        Id = id,
        Url = $"https://news.example/{id}",
        Title = $"Title {id}",
        Stored = stored,
        Entities = [new Entity { Name = "Private Person", Type = EntityType.Person, Public = false }],
        Lead = "Private Person was among them.",
        Claims =
        [
            new Claim
            {
                Id = "c" + id,
                Event = "deportation",
                Quantity = new Quantity(100, null, null, "at least 100", Qualifier.AtLeast),
                Origin = new ClaimPlace("Russia", origin, null),
                Destination = new ClaimPlace("Tajikistan", destination, null),
                Evidence = new Evidence(0, 60, "At least 100 people were removed, Private Person among them."),
            },
        ],
    };

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public List<string> Addresses { get; } = [];

        public List<(string Time, string Signature, string Body)> Calls { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            Calls.Add((request.Headers.GetValues("X-MigrationWatch-Timestamp").Single(), request.Headers.GetValues("X-MigrationWatch-Signature").Single(), await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(Status);
        }
    }
}
