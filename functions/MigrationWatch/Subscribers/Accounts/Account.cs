using MigrationWatch.Http;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Subscribers.Accounts;

/// <summary>What a reader does by the links in a mail, without a password.</summary>
public sealed class Account(SubscriberStore store, Roster roster, TokenSigner tokens, IEnumerable<IReaderData> others, TimeProvider clock)
{
    /// <returns>Null when the link is forged or expired, or the subscriber was erased.</returns>
    public async Task<Subscriber?> FindAsync(string? token, TokenPurpose purpose, CancellationToken cancellation) =>
        tokens.Read(token, purpose) is { } signed
        && await store.FindAsync(signed.Holder, cancellation) is { } subscriber
        && subscriber.Serial == signed.Serial
            ? subscriber
            : null;

    /// <exception cref="BadRequestException">A preference is malformed.</exception>
    /// <returns>False when the link doesn't work or the subscription has ended.</returns>
    public async Task<bool> ChangeAsync(string? token, Preferences preferences, CancellationToken cancellation)
    {
        if (PreferenceRules.Check(preferences) is [var mistake, ..])
        {
            throw new BadRequestException(mistake.Field, mistake.Problem);
        }

        if (await FindAsync(token, TokenPurpose.Manage, cancellation) is not { State: SubscriberState.Active } subscriber)
        {
            return false;
        }

        var changed = await store.ChangeAsync(subscriber.Id, current => WithPreferences(current, preferences), cancellation);
        await roster.PutAsync(subscriber.Id, preferences, clock.GetUtcNow(), cancellation);
        return changed?.State == SubscriberState.Active;
    }

    /// <summary>Everything that is kept about the reader.</summary>
    public async Task<AccountExport?> ExportAsync(string? token, CancellationToken cancellation) =>
        await FindAsync(token, TokenPurpose.Manage, cancellation) is { } subscriber
            ? AccountExport.Of(subscriber, store.Open(subscriber), await ExportOthersAsync(subscriber.Id, cancellation))
            : null;

    /// <summary>Deletes all that is kept. The record goes last: killed before, the link still works and does the rest.</summary>
    public async Task<bool> EraseAsync(string? token, CancellationToken cancellation)
    {
        if (await FindAsync(token, TokenPurpose.Manage, cancellation) is not { } subscriber)
        {
            return false;
        }

        await EraseOthersAsync(subscriber.Id, cancellation);
        await roster.RemoveAsync(subscriber.Id, cancellation);
        await store.DeleteAsync(subscriber.Id, cancellation);
        return true;
    }

    /// <summary>Ends the subscription and drops address and preferences; the sender asks the record before each mail, so queued mails stop too.</summary>
    /// <returns>False when the link doesn't work; true also when the subscription had ended before.</returns>
    public async Task<bool> UnsubscribeAsync(string? token, CancellationToken cancellation)
    {
        if (await FindAsync(token, TokenPurpose.Unsubscribe, cancellation) is not { } subscriber)
        {
            return false;
        }

        await store.ChangeAsync(subscriber.Id, Ended, cancellation);
        await EraseOthersAsync(subscriber.Id, cancellation);
        await roster.RemoveAsync(subscriber.Id, cancellation);
        return true;
    }

    private async Task<IReadOnlyList<object>> ExportOthersAsync(string subscriber, CancellationToken cancellation)
    {
        var kept = new List<object>();
        foreach (var other in others)
        {
            kept.AddRange(await other.ExportAsync(subscriber, cancellation));
        }

        return kept;
    }

    private async Task EraseOthersAsync(string subscriber, CancellationToken cancellation)
    {
        foreach (var other in others)
        {
            await other.EraseAsync(subscriber, cancellation);
        }
    }

    private Subscriber WithPreferences(Subscriber current, Preferences preferences) =>
        current.State == SubscriberState.Active && store.Open(current) is { } data
            ? current with { Sealed = store.Seal(current.Id, data with { Preferences = preferences }), Changed = clock.GetUtcNow() }
            : current;

    private Subscriber Ended(Subscriber current) => current.State == SubscriberState.Unsubscribed
        ? current
        : current with { State = SubscriberState.Unsubscribed, Sealed = null, Ended = "unsubscribed", Changed = clock.GetUtcNow() };
}
