using Microsoft.Extensions.Logging;
using MigrationWatch.Mail.Issues;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Sending;

/// <summary>The hourly timer: whose local hour has come, and one queue message for each. What is due comes from the roster, so a late, double or killed run does no harm.</summary>
public sealed partial class SendSchedule(Roster roster, KeyRing keys, IssueArchive issues, Pace pace, DigestMailer mailer, TimeProvider clock, ILogger<SendSchedule> logger)
{
    private const int QueueWriters = 16;

    /// <summary>How long a reader's hour waits for a digest that is late; after that the day goes by without a mail.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromHours(4);

    public async Task EnqueueDueAsync(CancellationToken cancellation)
    {
        if (!keys.IsConfigured || await issues.LatestAsync(cancellation) is not { } date)
        {
            return;
        }

        var queued = 0;
        foreach (var shard in Roster.Shards)
        {
            queued += await EnqueueShardAsync(shard, date, cancellation);
        }

        Log.Queued(logger, queued, date);
    }

    private async Task<int> EnqueueShardAsync(string shard, DateOnly date, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var entries = await roster.ReadAsync(shard, cancellation);
        var due = entries.Select(entry => Decide(entry, date, now)).OfType<Decision>().ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        // Queued first, then marked: killed in between, the next run queues again and the send ledger keeps it to one mail.
        var mails = due.Where(decision => decision.Issue is not null).ToList();
        await EnqueueAsync(mails, cancellation);
        await roster.MarkAsync(shard, due.ToDictionary(decision => decision.Id, decision => (decision.Slot, decision.Issue)), cancellation);
        return mails.Count;
    }

    private async Task EnqueueAsync(List<Decision> mails, CancellationToken cancellation)
    {
        var times = await pace.ReserveAsync(PaceLane.Digests, mails.Count, cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = QueueWriters, CancellationToken = cancellation };
        await Parallel.ForEachAsync(mails.Zip(times), parallel, async (pair, token) =>
            await mailer.EnqueueAsync(pair.First.Issue!, pair.First.Id, pair.Second, token));
    }

    /// <returns>Null when the reader's hour has not come, or the digest for it has not.</returns>
    private static Decision? Decide(RosterEntry entry, DateOnly date, DateTimeOffset now)
    {
        var slot = SendSlot.LatestPassed(entry, now);
        if (slot <= entry.LastSlot)
        {
            return null;
        }

        var issue = Issue.IdOf(date, entry.Frequency == Frequency.Weekly);
        var isNew = issue != entry.LastIssue;
        var isOver = now - SendSlot.InstantOf(slot, entry.SendHour, TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZone)) > _patience;
        return isNew || isOver ? new Decision(entry.Id, slot, isNew ? issue : null) : null;
    }

    /// <param name="Issue">Null lets the day go by.</param>
    private sealed record Decision(string Id, DateOnly Slot, string? Issue);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Queued {Count} mails of the digest of {Date}")]
        public static partial void Queued(ILogger logger, int count, DateOnly date);
    }
}
