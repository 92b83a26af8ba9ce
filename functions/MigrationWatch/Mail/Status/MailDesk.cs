using Azure.Storage.Queues;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Mail.Transports;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Status;

/// <summary>What the operator sees and does.</summary>
public sealed class MailDesk(Roster roster, KeyRing keys, SubscriberTally tally, IssueArchive issues, SendLedger ledger, Pace pace, DigestMailer mailer, IMailTransport transport, QueueServiceClient queues)
{
    public async Task<MailStatus> ReadAsync(CancellationToken cancellation)
    {
        var entries = keys.IsConfigured ? await ListedAsync(cancellation) : [];
        var failures = await ledger.FailuresAsync(cancellation).ToListAsync(cancellation);
        var counted = await tally.ReadAsync(cancellation);
        return new MailStatus(
            transport.Description,
            counted?.States ?? new Dictionary<string, int>(),
            counted?.Time,
            entries.Count,
            await LatestAsync(entries, failures, cancellation),
            [.. Group(failures)],
            [await QueueAsync(Queues.DigestMails, cancellation), await QueueAsync(Queues.Notices, cancellation)]);
    }

    /// <summary>Tries every final failure of a digest again.</summary>
    /// <returns>How many were queued.</returns>
    public async Task<int> RetryAsync(CancellationToken cancellation)
    {
        // Notices are left out: their readers have asked again by now.
        var failed = await ledger.FailuresAsync(cancellation)
            .Where(failure => failure.Record.State == SendState.Failed && Issue.ReadId(failure.Issue) is not null)
            .ToListAsync(cancellation);
        var times = await pace.ReserveAsync(PaceLane.Digests, failed.Count, cancellation);
        foreach (var (failure, time) in failed.Zip(times))
        {
            await ledger.ReopenAsync(failure, cancellation);
            await mailer.EnqueueAsync(failure.Issue, failure.Subscriber, time, cancellation);
        }

        return failed.Count;
    }

    private static IEnumerable<FailureGroup> Group(IEnumerable<SendFailure> failures) => failures
        .GroupBy(failure => (failure.Issue, Final: failure.Record.State == SendState.Failed, failure.Record.Code, failure.Record.Reason))
        .Select(group => new FailureGroup(
            group.Key.Issue, group.Key.Final, group.Key.Code ?? "", group.Key.Reason ?? "", group.Count(), group.Min(failure => failure.Record.First)))
        .OrderByDescending(group => group.Since);

    private async Task<List<RosterEntry>> ListedAsync(CancellationToken cancellation)
    {
        var entries = new List<RosterEntry>();
        foreach (var shard in Roster.Shards)
        {
            entries.AddRange(await roster.ReadAsync(shard, cancellation));
        }

        return entries;
    }

    private async Task<IssueStatus?> LatestAsync(List<RosterEntry> entries, List<SendFailure> failures, CancellationToken cancellation)
    {
        if (await issues.LatestAsync(cancellation) is not { } date)
        {
            return null;
        }

        var issue = Issue.IdOf(date, week: false);
        var states = failures.Where(failure => failure.Issue == issue).ToLookup(failure => failure.Record.State);
        return new IssueStatus(
            issue, entries.Count(entry => entry.LastIssue == issue), await ledger.CountAsync(issue, cancellation), states[SendState.Waiting].Count(), states[SendState.Failed].Count());
    }

    private async Task<QueueStatus> QueueAsync(string name, CancellationToken cancellation)
    {
        var queue = queues.GetQueueClient(name);
        var properties = await queue.GetPropertiesAsync(cancellation);
        var first = await queue.PeekMessageAsync(cancellation);
        return new QueueStatus(name, properties.Value.ApproximateMessagesCount, first.Value?.InsertedOn);
    }
}
