using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Mail.Status;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Tests.Mail;

public sealed class DigestMailerTests : MailTest
{
    private readonly ScriptedTransport _transport = new();

    [Fact]
    public async Task Message_delivered_twice_and_to_two_senders_is_one_mail()
    {
        var message = await QueuedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(message)));
        await SendAsync(message);

        Assert.Single(_transport.Sent);
    }

    [Fact]
    public async Task Reader_who_unsubscribes_gets_no_mail_that_was_queued_before()
    {
        var message = await QueuedAsync();
        await Get<Account>().UnsubscribeAsync(Token(TokenPurpose.Unsubscribe, (await FindAsync("reader@example.org"))!), Cancellation);

        await SendAsync(message);

        Assert.Empty(_transport.Sent);
    }

    [Fact]
    public async Task Transient_failure_is_tried_again_later_under_the_same_message_id()
    {
        var message = await QueuedAsync();
        _transport.Next = new SendOutcome(SendResult.Transient, "451 4.3.0", "server is busy");

        await SendAsync(message);
        await SendAsync(message);
        Assert.Single(_transport.Sent);
        Clock.Advance(TimeSpan.FromMinutes(1));
        _transport.Next = SendOutcome.Accepted;
        await SendAsync(message);

        Assert.Equal(2, _transport.Sent.Count);
        Assert.Equal(_transport.Sent[0].Content, _transport.Sent[1].Content);
        Assert.Empty((await Get<MailDesk>().ReadAsync(Cancellation)).Failures);
    }

    [Fact]
    public async Task Sender_killed_in_the_middle_is_followed_by_another_when_its_lease_is_over()
    {
        var message = await QueuedAsync();
        await Get<SendLedger>().ClaimAsync(message.Issue, message.Subscriber, Clock.GetUtcNow(), Cancellation);

        await SendAsync(message);
        Assert.Empty(_transport.Sent);
        Clock.Advance(TimeSpan.FromMinutes(3));
        await SendAsync(message);

        Assert.Single(_transport.Sent);
    }

    [Fact]
    public async Task Address_refused_on_two_days_gets_no_more_mail_and_one_refused_twice_a_day_does()
    {
        var message = await QueuedAsync();
        _transport.Next = new SendOutcome(SendResult.AddressRejected, "550 5.1.1", "no such mailbox");

        await SendAsync(message);
        await Get<Suppression>().BouncedAsync(message.Subscriber, "550 5.1.1", Cancellation);
        Assert.Equal(SubscriberState.Active, (await FindAsync("reader@example.org"))!.State);
        Clock.Advance(TimeSpan.FromDays(1));
        await Get<Suppression>().BouncedAsync(message.Subscriber, "550 5.1.1", Cancellation);

        var subscriber = await FindAsync("reader@example.org");
        Assert.Equal((SubscriberState.Suppressed, "bounced"), (subscriber!.State, subscriber.Ended));
        Assert.Empty(await Get<Roster>().ReadAsync(Roster.ShardOf(subscriber.Id), Cancellation));
    }

    [Fact]
    public async Task Operator_sees_failures_in_words_and_tries_them_again()
    {
        var message = await QueuedAsync();
        _transport.Next = new SendOutcome(SendResult.MailRejected, "554 5.7.1", "refused by the server's policy");
        await SendAsync(message);

        var failure = Assert.Single((await Get<MailDesk>().ReadAsync(Cancellation)).Failures);
        Assert.Equal((true, "refused by the server's policy", 1), (failure.Final, failure.Reason, failure.Count));
        _transport.Next = SendOutcome.Accepted;
        Assert.Equal(1, await Get<MailDesk>().RetryAsync(Cancellation));
        await SendAsync((await TakeAsync<DigestMailMessage>(Queues.DigestMails))!);

        Assert.Equal(2, _transport.Sent.Count);
        var status = await Get<MailDesk>().ReadAsync(Cancellation);
        Assert.Empty(status.Failures);
        Assert.DoesNotContain("@", MigrationWatch.Contracts.ContractJson.Write(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_is_mailed_to_whoever_is_pending_and_to_nobody_else()
    {
        await Get<SignUp>().RequestAsync(Request("new@example.org"), Cancellation);
        var notice = (await TakeAsync<NoticeMessage>(Queues.Notices))!;

        await Get<DigestMailer>().SendNoticeAsync(notice, Cancellation);
        await Get<DigestMailer>().SendNoticeAsync(notice with { Kind = NoticeKind.Manage }, Cancellation);

        Assert.Equal("new@example.org", Assert.Single(_transport.Sent).To);
    }

    [Fact]
    public async Task Issue_that_does_not_exist_fails_for_good() =>
        await Assert.ThrowsAsync<PermanentFailureException>(() => Get<DigestMailer>().SendAsync(new DigestMailMessage("1999-01-01", new string('a', 32)), Cancellation));

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<IMailTransport>(_transport);
    }

    private async Task<DigestMailMessage> QueuedAsync()
    {
        await SaveDigestAsync();
        return new DigestMailMessage("2026-11-19", (await SubscribeAsync()).Id);
    }

    private Task SendAsync(DigestMailMessage message) => Get<DigestMailer>().SendAsync(message, Cancellation);

    private sealed class ScriptedTransport : IMailTransport
    {
        private readonly List<MailEnvelope> _sent = [];

        public SendOutcome Next { get; set; } = SendOutcome.Accepted;

        public IReadOnlyList<MailEnvelope> Sent => _sent;

        public string Description => "script";

        public bool IsLimited => false;

        public Task<SendOutcome> SendAsync(MailEnvelope mail, CancellationToken cancellation)
        {
            lock (_sent)
            {
                _sent.Add(mail);
            }

            return Task.FromResult(Next);
        }
    }
}
