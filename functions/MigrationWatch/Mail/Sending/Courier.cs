using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Mime;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Mail.Sending;

/// <summary>Carries one mail to one subscriber: claimed before, recorded after, at most one sender at a time.</summary>
public sealed partial class Courier(SubscriberStore store, SendLedger ledger, Suppression suppression, IMailTransport transport, IOptions<MailOptions> options, TimeProvider clock, ILogger<Courier> logger)
{
    private static readonly Counter<long> _mails = Signals.Meter.CreateCounter<long>("migrationwatch.mails", "{mail}", "Mails handed to the transport, by its answer");

    /// <param name="wanted">The state in which a subscriber gets this mail, asked of the record right now.</param>
    /// <param name="compose">Gets the time at which the mail was first begun; null means that there is nothing to send.</param>
    /// <returns>When to try again; null when nothing is left to do.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(
        string issue, string id, SubscriberState wanted, Func<Subscriber, PersonalData, DateTimeOffset, MimeMessage?> compose, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await store.FindAsync(id, cancellation) is not { } subscriber || subscriber.State != wanted
            || store.Open(subscriber) is not { } data || compose(subscriber, data, now) is not { } mail)
        {
            return null;
        }

        var claim = await ledger.ClaimAsync(issue, id, now, cancellation);
        if (claim.Record is not { } record)
        {
            return claim.TryAgain;
        }

        // A mail that was begun before goes out with the date it had then.
        mail = record.First == now ? mail : compose(subscriber, data, record.First)!;
        var outcome = await transport.SendAsync(new MailEnvelope(options.Value.FromAddress, mail.To, MimeWriter.Write(mail)), cancellation);
        return await RecordAsync(issue, subscriber, record, outcome, cancellation);
    }

    private async Task<DateTimeOffset?> RecordAsync(string issue, Subscriber subscriber, SendRecord record, SendOutcome outcome, CancellationToken cancellation)
    {
        _mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome.Result.ToString().ToLowerInvariant()));

        // From here on the mail is out or refused: a host that is stopping must still get this written.
        if (outcome.Result == SendResult.Accepted)
        {
            await ledger.SentAsync(issue, subscriber.Id, record, CancellationToken.None);
            await suppression.AcceptedAsync(subscriber, CancellationToken.None);
            return null;
        }

        var now = clock.GetUtcNow();
        var next = outcome.Result == SendResult.Transient ? RetryRule.Next(record.Attempts, record.First, now) : null;
        var failure = record.Failing(next is null ? SendState.Failed : SendState.Waiting, outcome, next ?? now);
        await ledger.FailedAsync(issue, subscriber.Id, failure, CancellationToken.None);
        Log.NotAccepted(logger, issue, subscriber.Id, outcome.Code, outcome.Reason, record.Attempts);
        if (outcome.Result == SendResult.AddressRejected)
        {
            await suppression.BouncedAsync(subscriber.Id, outcome.Code, CancellationToken.None);
        }

        return next;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Issue {Issue} for {Subscriber} was not accepted: {Code} {Reason} (attempt {Attempt})")]
        public static partial void NotAccepted(ILogger logger, string issue, string subscriber, string code, string reason, int attempt);
    }
}
