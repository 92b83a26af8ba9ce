using Microsoft.Extensions.Logging;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Subscribers.Accounts;

/// <summary>Once a day: deletes what may no longer be kept, seals old records with the current key, and mends the roster.</summary>
public sealed partial class AccountUpkeep(SubscriberStore store, Roster roster, SignUpLimits limits, SubscriberTally tally, IEnumerable<IReaderData> others, TimeProvider clock, ILogger<AccountUpkeep> logger)
{
    /// <summary>Unconfirmed sign-ups are deleted after this.</summary>
    private static readonly TimeSpan _pendingKept = TimeSpan.FromDays(7);

    /// <summary>Proof of consent outlives the subscription by the usual limitation period of three years.</summary>
    private static readonly TimeSpan _proofKept = TimeSpan.FromDays(3 * 365);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var kept = new List<Subscriber>();
        var subscribers = await store.ListAsync(cancellation);
        foreach (var subscriber in subscribers)
        {
            if (IsOver(subscriber))
            {
                await store.DeleteAsync(subscriber.Id, cancellation);
                continue;
            }

            kept.Add(subscriber);
            await SealAnewAsync(subscriber, cancellation);
        }

        await MendRosterAsync(kept, cancellation);
        await limits.ForgetOldAsync(cancellation);
        foreach (var other in others)
        {
            await other.SealAnewAsync(cancellation);
        }

        await tally.WriteAsync(kept, cancellation);
        Log.Kept(logger, kept.Count, subscribers.Count - kept.Count);
    }

    private bool IsOver(Subscriber subscriber) => subscriber.State switch
    {
        SubscriberState.Pending => clock.GetUtcNow() - subscriber.Consent.SignedUp > _pendingKept,
        SubscriberState.Unsubscribed => clock.GetUtcNow() - subscriber.Changed > _proofKept,
        _ => false,
    };

    private async Task SealAnewAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        if (!store.IsSealedWithCurrentKey(subscriber))
        {
            await store.ChangeAsync(subscriber.Id, old => old with { Sealed = store.Open(old) is { } data ? store.Seal(old.Id, data) : null }, cancellation);
        }
    }

    private async Task MendRosterAsync(IEnumerable<Subscriber> subscribers, CancellationToken cancellation)
    {
        var active = subscribers.Where(subscriber => subscriber.State == SubscriberState.Active).ToLookup(subscriber => Roster.ShardOf(subscriber.Id));
        foreach (var shard in Roster.Shards)
        {
            var wanted = active[shard].ToDictionary(subscriber => subscriber.Id, subscriber => store.Open(subscriber)!.Preferences);
            var others = (await roster.ReadAsync(shard, cancellation)).Select(entry => entry.Id).Where(id => !wanted.ContainsKey(id));
            await roster.MendAsync(shard, wanted, await GoneAsync(others, cancellation), clock.GetUtcNow(), cancellation);
        }
    }

    /// <summary>Asked anew, since the list may be minutes old. Pending ones stay: whoever confirms right now is in the roster before being active.</summary>
    private async Task<HashSet<string>> GoneAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var gone = new HashSet<string>();
        foreach (var id in ids)
        {
            if ((await store.FindAsync(id, cancellation))?.State is null or SubscriberState.Unsubscribed or SubscriberState.Suppressed)
            {
                gone.Add(id);
            }
        }

        return gone;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Upkeep kept {Kept} subscribers and deleted {Deleted}")]
        public static partial void Kept(ILogger logger, int kept, int deleted);
    }
}
