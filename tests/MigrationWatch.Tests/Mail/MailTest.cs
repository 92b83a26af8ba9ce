using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Digests;
using MigrationWatch.Mail;
using MigrationWatch.Subscribers;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Tests.Storage;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Mail;

/// <summary>Subscribers and mailing on real storage, a clock of its own, and a folder in place of an SMTP server.</summary>
public abstract class MailTest : StorageTest
{
    public static readonly string NameKey = Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray());
    public static readonly string SealingKey = Convert.ToBase64String(Enumerable.Repeat((byte)2, 32).ToArray());

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mails-" + Path.GetRandomFileName());

    /// <summary>The morning after the sample issue's day.</summary>
    protected ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 6, 30, 0, TimeSpan.Zero));

    protected IReadOnlyList<string> Mails => Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*.eml") : [];

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>
    {
        ["MigrationWatch:Subscribers:Keys:Names"] = NameKey,
        ["MigrationWatch:Subscribers:Keys:Sealing:first"] = SealingKey,
        ["MigrationWatch:Subscribers:SignUp:AnswerAfter"] = "00:00:00",
        ["MigrationWatch:Mail:Folder"] = _folder,
        ["MigrationWatch:Mail:FromAddress"] = "digest@news.example",
        ["MigrationWatch:Mail:PublicUrl"] = "https://news.example/api",
        ["MigrationWatch:Mail:WebhookKey"] = "hook",
    };

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(Clock).AddDigests(Configuration).AddSubscribers(Configuration).AddMail(Configuration);

    protected Task SaveDigestAsync() => Get<DigestStore>().SaveAsync(SampleIssue.Digest, Cancellation);

    /// <summary>A confirmed subscriber.</summary>
    protected async Task<Subscriber> SubscribeAsync(string address = "reader@example.org", Preferences? preferences = null)
    {
        await Get<SignUp>().RequestAsync(Request(address, preferences), Cancellation);
        return (await Get<SignUp>().ConfirmAsync(await ConfirmTokenAsync(address), Cancellation))!;
    }

    protected static SignUpRequest Request(string address, Preferences? preferences = null, string client = "192.0.2.1", string? trap = null) =>
        new(address, preferences ?? new Preferences(), "page", client, trap);

    protected async Task<string> ConfirmTokenAsync(string address) => Token(TokenPurpose.Confirm, (await FindAsync(address))!, SignUp.ConfirmWithin);

    protected string Token(TokenPurpose purpose, Subscriber subscriber, TimeSpan? lifetime = null) =>
        Get<TokenSigner>().Sign(purpose, subscriber.Id, subscriber.Serial, lifetime is { } time ? Clock.GetUtcNow() + time : null);

    protected Task<Subscriber?> FindAsync(string address) =>
        Get<SubscriberStore>().FindAsync(Get<SubscriberStore>().IdOf(EmailAddress.Parse(address)!), Cancellation);

    /// <summary>A message of the queue, taken off it; null when none is due.</summary>
    protected async Task<T?> TakeAsync<T>(string queue)
        where T : class
    {
        var client = Get<Azure.Storage.Queues.QueueServiceClient>().GetQueueClient(queue);
        var message = (await client.ReceiveMessageAsync(cancellationToken: Cancellation)).Value;
        if (message is null)
        {
            return null;
        }

        await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        return message.Body.ToObjectFromJson<T>(MigrationWatch.Contracts.ContractJson.Options);
    }
}
