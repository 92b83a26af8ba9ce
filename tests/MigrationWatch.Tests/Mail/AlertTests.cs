using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Queries;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;
using MigrationWatch.Server.Mails;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Mail;

public sealed class AlertTests : MailTest
{
    private const string Removals = "corridor=RU-TJ&event=removal";
    private readonly RecordingHandler _hook = new();

    [Fact]
    public async Task Article_alerts_once_however_often_it_is_stored()
    {
        await WatchAsync();
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "KZ");

        await PumpAsync("a1", "a1", "a2", "a1");

        Assert.Equal("Alert: Title a1", EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails))).Subject);
    }

    [Fact]
    public async Task Alert_names_the_outlets_under_the_title_and_marks_listed_ones_where_the_reader_may_be_in_Russia()
    {
        await SubscribeAsync(preferences: new Preferences { MayBeInRussia = true });
        await WatchAsync();
        ArticleSource[] sources = [new("wire", "Steppe Wire", "news", "https://steppe.example/1", Clock.GetUtcNow()), new("meduza", "Meduza", "news", "https://meduza.io/1", Clock.GetUtcNow())];
        await SaveAsync(Extraction("a1", "RU", "TJ", Clock.GetUtcNow()) with { Url = "https://meduza.io/1", Language = "ru", Sources = sources });

        await PumpAsync("a1");

        var mail = EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails)));
        var page = new HtmlParser().ParseDocument(mail.Html);
        const string Carried = "Carried by Steppe Wire, Meduza (listed in Russia as an undesirable organization)";
        Assert.Equal(Carried, page.QuerySelector("h2[lang=ru] + p.dim")!.TextContent);
        Assert.Contains("undesirable", page.QuerySelector("p.notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Carried, mail.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_watch_works_at_once()
    {
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "TJ");
        await PumpAsync("a1");
        await WatchAsync();

        await PumpAsync("a2");

        Assert.Equal("Alert: Title a2", EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails))).Subject);
    }

    [Fact]
    public async Task Beyond_the_daily_cap_the_rest_is_told_together_the_next_day()
    {
        await WatchAsync(cap: 2);
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
        var watch = await WatchAsync(webhook: "https://hook.example/in");
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
        await WatchAsync(query: "q=Person");
        await StoreAsync("a1", "RU", "TJ");

        await PumpAsync("a1");

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task Redirect_of_a_webhook_is_not_followed()
    {
        await WatchAsync(webhook: "https://hook.example/in");
        await StoreAsync("a1", "RU", "TJ");
        _hook.Status = HttpStatusCode.TemporaryRedirect;

        await PumpAsync("a1");

        Assert.Equal("https://hook.example/in", Assert.Single(_hook.Addresses));
        Assert.Equal("307", Assert.Single(await Get<SendLedger>().FailuresAsync(Cancellation).ToListAsync()).Record.Code);
    }

    [Fact]
    public async Task Watches_are_exported_with_the_account_and_erased_with_it()
    {
        var watch = await WatchAsync(webhook: "https://hook.example/in");
        var other = await Get<WatchDesk>().AddAsync(new string('b', 32), new WatchWish("Another's", Query: Removals), Cancellation);
        var token = Token(TokenPurpose.Manage, (await FindAsync("reader@example.org"))!, TimeSpan.FromDays(1));

        Assert.Equal(watch.Id, Assert.IsType<Watch>(Assert.Single((await Get<Account>().ExportAsync(token, Cancellation))!.Watches)).Id);
        Assert.True(await Get<Account>().EraseAsync(token, Cancellation));

        Assert.Empty(await Get<WatchStore>().OfAsync(watch.Owner, Cancellation));
        Assert.Single(await Get<WatchStore>().OfAsync(other.Owner, Cancellation));
    }

    [Fact]
    public async Task Unsubscribing_ends_the_watches_too()
    {
        var watch = await WatchAsync();

        await Get<Account>().UnsubscribeAsync(Token(TokenPurpose.Unsubscribe, (await FindAsync("reader@example.org"))!), Cancellation);

        Assert.Empty(await Get<WatchStore>().OfAsync(watch.Owner, Cancellation));
    }

    [Theory]
    [InlineData("webhook", Removals, "http://hook.example/in")]
    [InlineData("webhook", Removals, "file:///etc/passwd")]
    [InlineData("query", "", null)]
    [InlineData("query", "sort=published", null)]
    [InlineData("country", "country=Kazakhstan", null)]
    [InlineData("nonsense", "nonsense=1", null)]
    [InlineData("quantityMin", "quantityMin=many", null)]
    public async Task Watch_with_a_mistake_is_refused_by_the_name_of_its_field(string field, string query, string? webhook)
    {
        var wish = new WatchWish("x", Query: query, Webhook: webhook);

        Assert.Equal(field, (await Assert.ThrowsAsync<BadRequestException>(() => Get<WatchDesk>().AddAsync(new string('a', 32), wish, Cancellation))).Parameter);
    }

    [Theory]
    [InlineData("country=TJ&language=en", true)]
    [InlineData("q=removed people", true)]
    [InlineData("q=arrived", false)]
    [InlineData("quantityMin=50&qualifier=at-least", true)]
    [InlineData("quantityMin=500", false)]
    [InlineData("event=removal&corridor=*-TJ", true)]
    [InlineData("event=return", false)]
    [InlineData("corridor=!RU-TJ", false)]
    public async Task Watch_finds_what_the_same_search_finds(string query, bool isFound)
    {
        await WatchAsync(query: query);
        await StoreAsync("a1", "RU", "TJ");
        var extraction = (await Get<ExtractionStore>().FindAsync(Id("a1"), Cancellation))!;
        await Get<DayPartition>().PutAsync(extraction, Cancellation);

        await PumpAsync("a1");

        Assert.Equal(isFound ? 1 : 0, Mails.Count);
        Assert.Equal(isFound ? 1 : 0, (await Get<ExtractionSearch>().CountAsync(SavedParameters.Read(query), Cancellation)).Of(Subject.Extractions));
    }

    [Fact]
    public async Task Saved_query_is_watched_as_it_was_although_somebody_saves_another_under_its_name()
    {
        await Get<SavedQueryDesk>().SaveAsync("removals", "Removals to Tajikistan", Subject.Claims, Removals, "desk", Cancellation);
        var watch = await Get<WatchDesk>().AddAsync((await SubscribeAsync()).Id, new WatchWish(Saved: "removals"), Cancellation);
        await Get<SavedQueryDesk>().SaveAsync("removals", "Everything", Subject.Claims, "", "desk", Cancellation);
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "KZ");

        await PumpAsync("a1", "a2");

        Assert.Equal(("Removals to Tajikistan", Subject.Claims, Removals), (watch.Name, watch.Of, watch.Query));
        Assert.Single(Mails);
    }

    [Fact]
    public async Task Claim_that_a_revision_adds_is_told_alone_and_once()
    {
        await WatchAsync(of: Subject.Claims, webhook: "https://hook.example/in");
        await StoreAsync("a1", "RU", "TJ");
        await PumpAsync("a1");
        var first = (await Get<ExtractionStore>().FindAsync(Id("a1"), Cancellation))!;
        var added = first.Claims[0] with { Id = "added", Evidence = new Evidence(70, 20, "At least 30 more were removed.") };
        var other = added with { Id = "other", Destination = new ClaimPlace("Kazakhstan", "KZ", null), Evidence = new Evidence(90, 20, "Others went to Kazakhstan.") };
        await SaveAsync(first with { Revision = 2, Claims = [first.Claims[0], added, other] });

        await PumpAsync("a1", "a1");

        Assert.Equal(2, _hook.Calls.Count);
        Assert.Contains("30 more", _hook.Calls[1].Body, StringComparison.Ordinal);
        Assert.All(new[] { "At least 100", "Others went" }, text => Assert.DoesNotContain(text, _hook.Calls[1].Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Revision_of_an_article_that_is_older_than_what_is_remembered_is_no_news()
    {
        await WatchAsync();
        await StoreAsync("a1", "RU", "TJ");
        await PumpAsync("a1");
        for (var day = 0; day < 9; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await Get<AlertMatcher>().TellRestAsync(Cancellation);
        }

        await PumpAsync("a1");

        Assert.Single(Mails);
    }

    [Fact]
    public async Task What_comes_late_for_a_day_whose_rest_was_told_is_told_the_next_morning_and_no_article_is_left_out_or_told_twice()
    {
        await WatchAsync(cap: 1);
        var articles = Enumerable.Range(1, 61).Select(number => $"a{number}").ToArray();
        foreach (var article in articles)
        {
            await StoreAsync(article, "RU", "TJ");
        }

        await PumpAsync(articles[..59]);
        foreach (var late in new[] { articles[59..60], articles[60..] })
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await Get<AlertMatcher>().TellRestAsync(Cancellation);
            await PumpAsync(late);
        }

        Clock.Advance(TimeSpan.FromDays(1));
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await PumpAsync();

        var told = Mails.SelectMany(file => articles.Where(article => EmlFile.Parse(File.ReadAllBytes(file)).Text.Split(['\r', '\n']).Contains($"https://news.example/{article}")));
        Assert.Equal(articles.Order(), told.Order());
        Assert.Equal(5, Mails.Count);
    }

    [Fact]
    public async Task Watch_that_can_not_be_read_any_more_does_not_silence_the_others()
    {
        await Get<WatchStore>().AddAsync(new Watch("old", (await SubscribeAsync()).Id, "Old", Subject.Claims, "forgotten=1", null, 10), Cancellation);
        await WatchAsync();
        await StoreAsync("a1", "RU", "TJ");

        await PumpAsync("a1");

        Assert.Single(Mails);
    }

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>(base.Settings()) { ["MigrationWatch:Index:RefreshInterval"] = "00:00:00" };

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<ExtractionStore>().AddSingleton<ArticleStore>().AddHttp(Configuration).AddQueries(Configuration).AddSingleton(new HttpMessageInvoker(_hook));
    }

    private async Task<Watch> WatchAsync(string query = Removals, Subject of = Subject.Extractions, string? webhook = null, int cap = 10) => await Get<WatchDesk>().AddAsync(
        (await FindAsync("reader@example.org") ?? await SubscribeAsync()).Id, new WatchWish("Removals", of, query, Webhook: webhook, DailyCap: cap), Cancellation);

    private Task StoreAsync(string id, string origin, string destination) => SaveAsync(Extraction(id, origin, destination, Clock.GetUtcNow()));

    private Task SaveAsync(Extraction extraction) =>
        Get<BlobStore>().WriteAsync(Containers.Extractions, ExtractionStore.Name(extraction.Id), extraction, Cancellation);

    private static string Id(string name) => Convert.ToHexStringLower(Encoding.ASCII.GetBytes(name)).PadRight(24, '0');

    private async Task PumpAsync(params string[] articles)
    {
        foreach (var article in articles)
        {
            await Get<AlertMatcher>().MatchAsync(new StoredArticleMessage(Id(article)), Cancellation);
        }

        while (await TakeAsync<AlertMessage>(Queues.Alerts) is { } alert)
        {
            await Get<AlertSender>().SendAsync(alert, Cancellation);
        }
    }

    private static Extraction Extraction(string id, string origin, string destination, DateTimeOffset stored) => new()
    {
        Id = Id(id),
        Url = $"https://news.example/{id}",
        Title = $"Title {id}",
        Stored = stored,
        Language = "en",
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
