using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Feeds;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Tests.Feeds;
using MigrationWatch.Tests.Mail.Smtp;

namespace MigrationWatch.Tests.Mail;

/// <summary>From a newsroom's feed to a reader's mail server, over every stage and queue of the product, while its clock stands where the test sets it.</summary>
public sealed class AlertPipelineTests() : PollingTest("/feed"), IAsyncLifetime
{
    private SmtpServer _smtp = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _smtp = await SmtpServer.StartAsync();
        Newsroom = await Web.Newsroom.StartAsync();
        await InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Newsroom.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task Alert_reaches_its_reader_within_five_minutes_of_storing_although_the_days_digests_take_hours()
    {
        await WatchAsync(Subject.Claims, cap: 10);
        Assert.True((await Get<Pace>().ReserveAsync(PaceLane.Digests, 1000, Cancellation))[^1] > Clock.GetUtcNow().AddHours(6));
        PublishReport(1);

        await SweepAsync();
        await PumpAsync();

        // The clock has not moved since the article was stored: no stage waited for another tick.
        var mail = Assert.Single(_smtp.Accepted);
        Assert.Equal("reader@example.org", mail.To);
        Assert.Contains("deported 101 citizens of Tajikistan", System.Text.Encoding.UTF8.GetString(_smtp.ContentOf(mail.To)).Replace("=\r\n", "", StringComparison.Ordinal).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_that_another_instance_took_in_alerts_within_five_minutes()
    {
        await Get<WatchStore>().ListAsync(Cancellation);
        var elsewhere = ActivatorUtilities.CreateInstance<WatchStore>(Get<IServiceProvider>());
        await elsewhere.AddAsync(new Watch("w", (await SubscribeAsync()).Id, "Removals", Subject.Claims, "corridor=RU-TJ", null, 10), Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(4));
        PublishReport(1);

        await SweepAsync();
        await PumpAsync();

        Assert.Single(_smtp.Accepted);
    }

    [Fact]
    public async Task Story_polled_again_and_delivered_twice_alerts_once_and_beyond_the_cap_the_rest_is_one_mail()
    {
        await WatchAsync(Subject.Claims, cap: 1);
        PublishReport(1, 2, 3, 4);
        await SweepAsync();
        await PumpAsync(twice: true);
        PublishReport(4, 3, 2, 1);
        await PollAgainAsync("feed");
        await PumpAsync(twice: true);
        Assert.Single(_smtp.Accepted);

        Clock.Advance(TimeSpan.FromDays(1));
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await PumpAsync(twice: true);

        Assert.Equal(2, _smtp.Accepted.Count);
        Assert.Equal(2, _smtp.Accepted.Select(mail => mail.MessageId).Distinct().Count());
    }

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>(base.Settings())
    {
        ["MigrationWatch:Subscribers:Keys:Names"] = MailTest.NameKey,
        ["MigrationWatch:Subscribers:Keys:Sealing:first"] = MailTest.SealingKey,
        ["MigrationWatch:Mail:Smtp:Host"] = "localhost",
        ["MigrationWatch:Mail:Smtp:Port"] = _smtp.Port.ToString(CultureInfo.InvariantCulture),
        ["MigrationWatch:Mail:Smtp:Authority"] = _smtp.Authority,
        ["MigrationWatch:Mail:Smtp:User"] = SmtpServer.User,
        ["MigrationWatch:Mail:Smtp:Password"] = SmtpServer.Password,
    };

    protected override void AddServices(IServiceCollection services)
    {
        services.AddMigrationWatch(Configuration);
        base.AddServices(services);
    }

    private async Task<Subscriber> SubscribeAsync()
    {
        var (store, address) = (Get<SubscriberStore>(), "reader@example.org");
        var now = Clock.GetUtcNow();
        var id = store.IdOf(EmailAddress.Parse(address)!);
        var subscriber = new Subscriber { Id = id, State = SubscriberState.Active, Serial = "1", Sealed = store.Seal(id, new PersonalData(address, new Preferences())), Created = now, Changed = now, Consent = new Consent(now, now, SignUpRequest.ConsentTextVersion, "page") };
        await store.UpdateAsync(id, _ => subscriber, Cancellation);
        return subscriber;
    }

    private async Task WatchAsync(Subject of, int cap) =>
        await Get<WatchDesk>().AddAsync((await SubscribeAsync()).Id, new WatchWish("Removals", of, "corridor=RU-TJ", DailyCap: cap), Cancellation);

    private void PublishReport(params int[] numbers)
    {
        var filling = string.Concat(Enumerable.Repeat("Volunteers cooked for those who waited at the station and asked the city to open its schools for the night. ", 14));
        var items = numbers.Select(number => $"<item><title>Deportations, report {number}</title><link>{Newsroom.Address($"/story{number}")}</link><guid>{number}</guid>"
            + $"<description><![CDATA[<p>Russia deported {100 + number} citizens of Tajikistan in October, the Interior Ministry said.</p><p>{filling}</p>]]></description></item>");
        Newsroom.Serve("/feed", $"<rss version=\"2.0\"><channel><title>Feed</title><link>https://feed.example</link>{string.Concat(items)}</channel></rss>");
    }

    /// <summary>Every message that waits, through its own stage, until there is none.</summary>
    /// <param name="twice">Queues deliver at least once.</param>
    private async Task PumpAsync(bool twice = false)
    {
        var times = twice ? 2 : 1;
        await EachAsync<ArticleMessage>(Queues.Articles, Get<ArticleIntake>().ExtractAsync, times);
        await EachAsync<StoredArticleMessage>(Queues.StoredArticles, Get<AlertMatcher>().MatchAsync, times);
        await EachAsync<AlertMessage>(Queues.Alerts, Get<AlertSender>().SendAsync, times);
    }

    private async Task EachAsync<T>(string queue, Func<T, CancellationToken, Task> stage, int times)
    {
        foreach (var message in (await TakeAsync<T>(queue)).SelectMany(message => Enumerable.Repeat(message, times)))
        {
            await stage(message, Cancellation);
        }
    }
}
