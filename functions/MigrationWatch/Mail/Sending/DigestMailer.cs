using MigrationWatch.Mail.Composition;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Mail.Sending;

/// <summary>The queues' side of mailing: one message, one mail. A message may come twice or to two senders at once; the mail goes once.</summary>
public sealed class DigestMailer(IssueArchive issues, DigestMailComposer digests, NoticeComposer notices, Courier courier, Pace pace, QueueSender queues, TimeProvider clock)
{
    /// <summary>Messages can hide for seven days at most.</summary>
    private static readonly TimeSpan _longestDelay = TimeSpan.FromDays(6);

    /// <summary>Two clocks, and the queue's own, may differ by this much.</summary>
    private static readonly TimeSpan _early = TimeSpan.FromSeconds(5);

    /// <exception cref="PermanentFailureException">There is no such issue.</exception>
    public async Task SendAsync(DigestMailMessage message, CancellationToken cancellation)
    {
        if (await WaitAsync(PaceLane.Digests, message.Time, cancellation) is { } later)
        {
            await queues.SendAsync(Queues.DigestMails, message with { Time = later }, Delay(later), cancellation);
            return;
        }

        var issue = await issues.FindAsync(message.Issue, cancellation)
            ?? throw new PermanentFailureException("no-issue", $"There is no digest for issue {message.Issue}");
        var again = await courier.DeliverAsync(
            issue.Id, message.Subscriber, SubscriberState.Active, (subscriber, data, date) => digests.Compose(issue, subscriber, data, date), cancellation);
        if (again is { } next)
        {
            await queues.SendAsync(Queues.DigestMails, message with { Time = null }, Delay(next), cancellation);
        }
    }

    /// <summary>Confirmations and links.</summary>
    public async Task SendNoticeAsync(NoticeMessage notice, CancellationToken cancellation)
    {
        if (await WaitAsync(PaceLane.Notices, notice.Time, cancellation) is { } later)
        {
            await queues.SendAsync(Queues.Notices, notice with { Time = later }, Delay(later), cancellation);
            return;
        }

        var wanted = notice.Kind == NoticeKind.Confirm ? SubscriberState.Pending : SubscriberState.Active;
        var again = await courier.DeliverAsync(
            notice.Request, notice.Subscriber, wanted, (subscriber, data, date) => notices.Compose(notice, subscriber, data, date), cancellation);
        if (again is { } next)
        {
            await queues.SendAsync(Queues.Notices, notice with { Time = null }, Delay(next), cancellation);
        }
    }

    /// <param name="time">From <see cref="Pace"/>.</param>
    public Task EnqueueAsync(string issue, string subscriber, DateTimeOffset time, CancellationToken cancellation) =>
        queues.SendAsync(Queues.DigestMails, new DigestMailMessage(issue, subscriber, time), Delay(time), cancellation);

    /// <summary>A mail goes at the time handed out for it; one that missed it, in an outage, gets another, so that a backlog doesn't burst.</summary>
    /// <returns>When to come back; null to go on now.</returns>
    private async Task<DateTimeOffset?> WaitAsync(PaceLane lane, DateTimeOffset? time, CancellationToken cancellation)
    {
        if (!pace.IsLimited || (time is { } given && IsNow(given)))
        {
            return null;
        }

        var next = time > clock.GetUtcNow() ? time.Value : (await pace.ReserveAsync(lane, 1, cancellation))[0];
        return IsNow(next) ? null : next;
    }

    private bool IsNow(DateTimeOffset time) => clock.GetUtcNow() - time is var late && late > -_early && late < PaceBook.Tolerance;

    private TimeSpan Delay(DateTimeOffset due)
    {
        // Whole seconds: the queue counts in them, and rounding down would bring the message back too early.
        var delay = TimeSpan.FromSeconds(Math.Ceiling((due - clock.GetUtcNow()).TotalSeconds));
        return delay <= TimeSpan.Zero ? TimeSpan.Zero : delay < _longestDelay ? delay : _longestDelay;
    }
}
