using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Sending;

/// <summary>When to stop writing to an address: after permanent refusals on several days, after one complaint.</summary>
public sealed class Suppression(SubscriberStore store, Roster roster, IOptions<MailOptions> options, TimeProvider clock)
{
    private const string Bounced = "bounced";

    public Task BouncedAsync(string subscriber, string code, CancellationToken cancellation) =>
        ChangeAsync(subscriber, old => Add(old, new Bounce(clock.GetUtcNow(), code)), cancellation);

    /// <summary>Spam button, or the mail service itself has given the address up.</summary>
    /// <param name="reason">A word: <c>complaint</c>, <c>suppressed-by-service</c>.</param>
    public Task EndAsync(string subscriber, string reason, CancellationToken cancellation) =>
        ChangeAsync(subscriber, old => End(old, reason), cancellation);

    /// <summary>A mail was taken: earlier refusals were passing ones.</summary>
    public Task AcceptedAsync(Subscriber subscriber, CancellationToken cancellation) => subscriber.Bounces.Count == 0
        ? Task.CompletedTask
        : store.ChangeAsync(subscriber.Id, old => old.State == SubscriberState.Active ? old with { Bounces = [] } : old, cancellation);

    private async Task ChangeAsync(string subscriber, Func<Subscriber, Subscriber> change, CancellationToken cancellation)
    {
        var changed = await store.ChangeAsync(subscriber, old => old.State == SubscriberState.Active ? change(old) : old, cancellation);
        if (changed?.State == SubscriberState.Suppressed)
        {
            await roster.RemoveAsync(subscriber, cancellation);
        }
    }

    /// <summary>Several refusals of one day count once: they are one trouble.</summary>
    private Subscriber Add(Subscriber old, Bounce bounce)
    {
        var bounces = old.Bounces.Where(earlier => earlier.Time.UtcDateTime.Date != bounce.Time.UtcDateTime.Date).Append(bounce).ToList();
        var next = old with { Bounces = bounces };
        return bounces.Count >= options.Value.BouncesToSuppress ? End(next, Bounced) : next;
    }

    private Subscriber End(Subscriber old, string reason) => old with { State = SubscriberState.Suppressed, Ended = reason, Changed = clock.GetUtcNow() };
}
