using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Queries;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Tests.Mail;

/// <summary>Watches and stored articles on real storage; alerts go to the mail folder and to a webhook that notes its calls.</summary>
public abstract class AlertTest : MailTest
{
    protected const string Removals = "corridor=RU-TJ&event=removal";

    protected RecordingHandler Hook { get; } = new();

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>(base.Settings()) { ["MigrationWatch:Index:RefreshInterval"] = "00:00:00" };

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<ExtractionStore>().AddSingleton<ArticleStore>().AddHttp(Configuration).AddQueries(Configuration).AddSingleton(new HttpMessageInvoker(Hook));
    }

    protected async Task<Watch> WatchAsync(string query = Removals, Subject of = Subject.Extractions, string? webhook = null, int cap = 10) => await Get<WatchDesk>().AddAsync(
        (await FindAsync("reader@example.org") ?? await SubscribeAsync()).Id, new WatchWish("Removals", of, query, Webhook: webhook, DailyCap: cap), Cancellation);

    protected Task StoreAsync(string id, string origin, string destination) => SaveAsync(Extraction(id, origin, destination, Clock.GetUtcNow()));

    protected Task SaveAsync(Extraction extraction) =>
        Get<BlobStore>().WriteAsync(Containers.Extractions, ExtractionStore.Name(extraction.Id), extraction, Cancellation);

    protected static string Id(string name) => Convert.ToHexStringLower(Encoding.ASCII.GetBytes(name)).PadRight(24, '0');

    protected async Task PumpAsync(params string[] articles)
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

    protected static Extraction Extraction(string id, string origin, string destination, DateTimeOffset stored) => new()
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

    protected sealed class RecordingHandler : HttpMessageHandler
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
