using System.CommandLine;
using System.Diagnostics;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Digests;
using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Storage;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Tests.Mail.Smtp;

namespace MigrationWatch.Benchmarks.Mail;

/// <summary><c>mail</c>: queueing and rendering for 10,000 readers, and sending against a bare client with the same bytes and server.</summary>
internal static class MailBenchmark
{
    private const int Rounds = 5;
    private const int Connections = 2;

    public static Command Create()
    {
        var readers = new Option<int>("--readers") { DefaultValueFactory = _ => 10_000, Description = "Readers to queue and render for." };
        var sent = new Option<int>("--sent") { DefaultValueFactory = _ => 1_000, Description = "Mails to send in each round." };
        var command = new Command("mail", "Rendering, queueing and sending of digest mails.") { readers, sent };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(readers), result.GetValue(sent), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int readers, int sent, CancellationToken cancellation)
    {
        var settings = new Dictionary<string, string?>
        {
            ["MigrationWatch:Subscribers:Keys:Names"] = Convert.ToBase64String(new byte[32]),
            ["MigrationWatch:Subscribers:Keys:Sealing:one"] = Convert.ToBase64String(new byte[32]),
            ["MigrationWatch:Mail:FromAddress"] = "digest@news.example",
            ["MigrationWatch:Mail:PublicUrl"] = "https://news.example/api",
            ["MigrationWatch:Mail:PerMinute"] = "0",
            ["MigrationWatch:Mail:PerHour"] = "0",
        };
        await using var azurite = await MailLoad.StartStorageAsync(settings, cancellation);
        await using var smtp = await SmtpServer.StartAsync(keep: false);
        settings["MigrationWatch:Mail:Smtp:Host"] = "localhost";
        settings["MigrationWatch:Mail:Smtp:Port"] = $"{smtp.Port}";
        settings["MigrationWatch:Mail:Smtp:Authority"] = smtp.Authority;
        settings["MigrationWatch:Mail:Smtp:User"] = SmtpServer.User;
        settings["MigrationWatch:Mail:Smtp:Password"] = SmtpServer.Password;
        settings["MigrationWatch:Mail:Smtp:Connections"] = $"{Connections}";
        await using var services = Services(settings);
        await services.GetRequiredService<StorageSetup>().EnsureAsync(cancellation);
        await services.GetRequiredService<DigestStore>().SaveAsync(MailLoad.Digest, cancellation);
        var people = await MailLoad.SubscribeAsync(services, readers, stored: false, cancellation);

        var mails = await QueueAndRenderAsync(services, people, cancellation);
        await CompareSendingAsync(services, smtp, [.. mails.Take(sent)], cancellation);
        return 0;
    }

    private static async Task<IReadOnlyList<MailEnvelope>> QueueAndRenderAsync(IServiceProvider services, IReadOnlyList<(Subscriber Subscriber, PersonalData Data)> people, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        await services.GetRequiredService<SendSchedule>().EnqueueDueAsync(cancellation);
        var queueing = clock.Elapsed;
        var queued = (await services.GetRequiredService<QueueServiceClient>().GetQueueClient(Queues.DigestMails).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;

        clock.Restart();
        var issue = (await services.GetRequiredService<IssueArchive>().FindAsync(Issue.IdOf(MailLoad.Day, week: false), cancellation))!;
        var composer = services.GetRequiredService<DigestMailComposer>();
        var mails = new MailEnvelope[people.Count];
        Parallel.For(0, people.Count, i =>
        {
            var mail = composer.Compose(issue, people[i].Subscriber, people[i].Data, MailLoad.Morning)!;
            mails[i] = new MailEnvelope("digest@news.example", mail.To, MimeWriter.Write(mail));
        });
        var rendering = clock.Elapsed;
        Console.WriteLine($"queueing  {queued} messages in {queueing.TotalSeconds:F1} s");
        Console.WriteLine($"rendering {mails.Length} mails in {rendering.TotalSeconds:F1} s, {mails.Sum(mail => (long)mail.Content.Length) / mails.Length} bytes on average, {mails.Max(mail => mail.Content.Length)} at most");
        Console.WriteLine($"together  {(queueing + rendering).TotalSeconds:F1} s (goal: under 30)");
        return mails;
    }

    /// <summary>Turn about, so that a busy machine is busy for both; the median of the rounds counts.</summary>
    private static async Task CompareSendingAsync(IServiceProvider services, SmtpServer smtp, IReadOnlyList<MailEnvelope> mails, CancellationToken cancellation)
    {
        var transport = services.GetRequiredService<IMailTransport>();
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var first = round % 2 == 0 ? await TimeAsync(() => SendBareAsync(smtp.Port, mails)) : 0;
            var ours = await TimeAsync(() => SendOursAsync(transport, mails, cancellation));
            var bare = round % 2 == 0 ? first : await TimeAsync(() => SendBareAsync(smtp.Port, mails));
            ratios.Add(bare / ours);
            Console.WriteLine($"sending   {mails.Count} mails over {Connections} connections: bare {mails.Count / bare:F0}/s, ours {mails.Count / ours:F0}/s");
        }

        Console.WriteLine($"ratio     {ratios.Order().ElementAt(Rounds / 2):F2} (goal: at least 0.80)");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    private static Task SendBareAsync(int port, IReadOnlyList<MailEnvelope> mails) => Task.WhenAll(Enumerable.Range(0, Connections).Select(async lane =>
    {
        using var client = await BareSmtpClient.ConnectAsync(port, SmtpServer.User, SmtpServer.Password);
        for (var i = lane; i < mails.Count; i += Connections)
        {
            await client.SendAsync(mails[i]);
        }
    }));

    private static Task SendOursAsync(IMailTransport transport, IReadOnlyList<MailEnvelope> mails, CancellationToken cancellation) => Parallel.ForEachAsync(
        mails, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (mail, token) =>
        {
            var outcome = await transport.SendAsync(mail, token);
            _ = outcome.Result == SendResult.Accepted ? outcome : throw new IOException(outcome.Reason);
        });

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new StandingClock());
        return services.AddMigrationWatch(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    /// <summary>It is the morning when everybody's hour has come.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => MailLoad.Morning;
    }
}
