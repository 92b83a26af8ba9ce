using Azure.Storage.Queues;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Tests.Mail.Smtp;
using Xunit.Abstractions;

namespace MigrationWatch.Tests.Mail.Kills;

public sealed class KilledSenderTests(ITestOutputHelper output) : MailTest
{
    private const int Readers = 1000;
    private const int Kills = 6;

    /// <summary>What one sender works on at once: a batch of 16 beside the 8 at which the next is fetched.</summary>
    private const int AtOnce = 24;

    /// <summary>Half a minute is usual; a sender that hangs must fail the test and not hold up the others.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource _limit = new(_patience);

    [Fact]
    public async Task A_thousand_readers_get_one_mail_each_from_two_senders_that_are_killed_again_and_again()
    {
        await using var smtp = await SmtpServer.StartAsync(delay: 5, keep: false);
        var readers = await SubscribeAllAsync();
        await SaveDigestAsync();
        Clock.Set(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

        // Two timers at once queue everybody twice.
        await Task.WhenAll(Get<SendSchedule>().EnqueueDueAsync(Cancellation), Get<SendSchedule>().EnqueueDueAsync(Cancellation));
        await SendWithKillsAsync(smtp);

        var mails = smtp.Accepted.GroupBy(mail => mail.To).ToDictionary(group => group.Key, group => group.Select(mail => mail.MessageId).ToList());
        output.WriteLine($"{mails.Count} of {Readers} readers, {Kills} kills, {mails.Values.Sum(ids => ids.Count - 1)} duplicates, {mails.Values.Count(ids => ids.Distinct().Count() > 1)} of them under another Message-ID");
        Assert.Equal(readers.Order(), mails.Keys.Order());
        Assert.All(mails.Values, ids => Assert.Single(ids.Distinct()));
        Assert.InRange(mails.Values.Sum(ids => ids.Count - 1), 0, Kills * AtOnce);
    }

    /// <summary>Each kill falls where so many mails have been accepted, so that they are spread over the run whatever the machine's speed.</summary>
    private async Task SendWithKillsAsync(SmtpServer smtp)
    {
        var senders = new[] { SenderProcess.Start(Connection, smtp), SenderProcess.Start(Connection, smtp) };
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await UntilAsync(smtp, (kill + 1) * Readers / (Kills + 2));
                senders[kill % 2].Dispose();
                senders[kill % 2] = SenderProcess.Start(Connection, smtp);
            }

            // Until the queue is empty: what a killed sender held comes back when its lease is over, and may be a duplicate.
            await UntilAsync(smtp, Readers);
            await UntilQueueIsEmptyAsync();
        }
        finally
        {
            Array.ForEach(senders, sender => sender.Dispose());
        }
    }

    private async Task UntilAsync(SmtpServer smtp, int readers)
    {
        while (smtp.Accepted.DistinctBy(mail => mail.To).Count() is var reached && reached < readers)
        {
            await PauseAsync(20, () => $"{reached} of {readers} readers had their mail");
        }
    }

    private async Task UntilQueueIsEmptyAsync()
    {
        var queue = Get<QueueServiceClient>().GetQueueClient(Queues.DigestMails);
        while ((await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount is var left and > 0)
        {
            await PauseAsync(100, () => $"everybody had their mail, but {left} messages were left in the queue");
        }
    }

    private async Task PauseAsync(int milliseconds, Func<string> state)
    {
        Assert.False(_limit.IsCancellationRequested, $"After {_patience.TotalMinutes} minutes {state()}");
        await Task.Delay(milliseconds, Cancellation);
    }

    /// <summary>Written straight into the store: a thousand confirmations are not what this test is about.</summary>
    private async Task<List<string>> SubscribeAllAsync()
    {
        var store = Get<SubscriberStore>();
        var preferences = new Preferences { SendHour = 8 };
        var wanted = new Dictionary<string, Preferences>();
        var addresses = Enumerable.Range(0, Readers).Select(number => $"reader{number}@example.org").ToList();
        await Parallel.ForEachAsync(addresses, Cancellation, async (address, token) =>
        {
            var id = store.IdOf(EmailAddress.Parse(address)!);
            var now = Clock.GetUtcNow();
            var consent = new Consent(now, now, SignUpRequest.ConsentTextVersion, "page");
            var subscriber = new Subscriber { Id = id, State = SubscriberState.Active, Serial = "1", Sealed = store.Seal(id, new PersonalData(address, preferences)), Created = now, Changed = now, Consent = consent };
            await store.UpdateAsync(id, _ => subscriber, token);
            lock (wanted)
            {
                wanted[id] = preferences;
            }
        });
        foreach (var shard in wanted.GroupBy(pair => Roster.ShardOf(pair.Key)))
        {
            await Get<Roster>().MendAsync(shard.Key, shard.ToDictionary(), new HashSet<string>(), Clock.GetUtcNow(), Cancellation);
        }

        return addresses;
    }
}
