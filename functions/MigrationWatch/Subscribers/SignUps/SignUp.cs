using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MigrationWatch.Http;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Subscribers.SignUps;

/// <summary>Double opt-in: a request, one mail, and a button behind its link.</summary>
public sealed class SignUp(SubscriberStore store, Roster roster, SignUpLimits limits, TokenSigner tokens, QueueSender queues, IOptions<SignUpOptions> options, TimeProvider clock)
{
    /// <summary>How long the link in a confirmation works.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromHours(72);

    /// <summary>The address is not repeated: answers may end up in logs.</summary>
    private static readonly FieldMistake NoAddress = new("address", "must be an e-mail address", "", "");

    /// <returns>Every field that is wrong; says nothing about the address but whether it can be one.</returns>
    public static IReadOnlyList<FieldMistake> Check(SignUpRequest request) =>
        [.. EmailAddress.Parse(request.Address) is null ? [NoAddress] : Array.Empty<FieldMistake>(), .. PreferenceRules.Check(request.Preferences)];

    /// <summary>Stores a pending subscriber and asks for the confirmation mail. Nothing in the answer or its delay tells whether the address is known.</summary>
    /// <exception cref="BadRequestException">The address or a preference is malformed.</exception>
    public async Task<SignUpAnswer> RequestAsync(SignUpRequest request, CancellationToken cancellation)
    {
        var least = Task.Delay(options.Value.AnswerAfter, clock, cancellation);
        if (EmailAddress.Parse(request.Address) is not { } address || Check(request) is not [])
        {
            throw new BadRequestException(Check(request)[0].Field, Check(request)[0].Problem);
        }

        if (!await limits.TryAsync("client", request.Client, options.Value.PerClientAndHour, TimeSpan.FromHours(1), TimeSpan.Zero, cancellation))
        {
            return SignUpAnswer.TooMany;
        }

        if (string.IsNullOrEmpty(request.Trap) && await MayMailAsync(address, cancellation))
        {
            await AskAsync(address, request, cancellation);
        }

        await least;
        return SignUpAnswer.Accepted;
    }

    /// <summary>The button was pressed. Works once.</summary>
    /// <returns>Null when the link is forged, used, or older than 72 hours.</returns>
    public async Task<Subscriber?> ConfirmAsync(string? token, CancellationToken cancellation)
    {
        if (await FindPendingAsync(token, cancellation) is not { } pending)
        {
            return null;
        }

        // The roster first: an entry of somebody not yet active does no harm, a subscriber who is not in the roster gets no mail.
        var preferences = store.Open(pending)!.Preferences;
        await roster.PutAsync(pending.Id, preferences, clock.GetUtcNow(), cancellation);
        var serial = NewSerial();
        var now = clock.GetUtcNow();
        var confirmed = await store.ChangeAsync(pending.Id, current => IsFor(current, pending.Serial) ? Confirmed(current, serial, now) : current, cancellation);
        return confirmed?.Serial == serial ? confirmed : null;
    }

    /// <summary>For the page with the button: changes nothing.</summary>
    public async Task<Subscriber?> FindPendingAsync(string? token, CancellationToken cancellation) =>
        tokens.Read(token, TokenPurpose.Confirm) is { } signed
        && await store.FindAsync(signed.Holder, cancellation) is { } subscriber
        && IsFor(subscriber, signed.Serial)
            ? subscriber
            : null;

    private static bool IsFor(Subscriber subscriber, string serial) => subscriber.State == SubscriberState.Pending && subscriber.Serial == serial;

    private static Subscriber Confirmed(Subscriber pending, string serial, DateTimeOffset now) => pending with
    {
        State = SubscriberState.Active,
        Serial = serial,
        Changed = now,
        Consent = pending.Consent with { Confirmed = now },
        Bounces = [],
        Ended = null,
    };

    private static string NewSerial() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private Task<bool> MayMailAsync(EmailAddress address, CancellationToken cancellation) =>
        limits.TryAsync("mailbox", address.Mailbox, options.Value.PerMailboxAndDay, TimeSpan.FromDays(1), options.Value.MailboxGap, cancellation);

    /// <summary>An active subscriber's preferences are not touched: the request may be a stranger's.</summary>
    private async Task AskAsync(EmailAddress address, SignUpRequest request, CancellationToken cancellation)
    {
        var id = store.IdOf(address);
        var pending = Pending(id, address, request);
        var subscriber = await store.UpdateAsync(id, old => old?.State == SubscriberState.Active ? old : Renewed(old, pending), cancellation);
        var kind = subscriber.State == SubscriberState.Active ? NoticeKind.Manage : NoticeKind.Confirm;
        await queues.SendAsync(Queues.Notices, new NoticeMessage(kind, id, $"{clock.GetUtcNow():yyyy-MM-dd}-{NewSerial()}"), cancellation);
    }

    /// <summary>Asked twice before confirming: the first mail's link still works.</summary>
    private static Subscriber Renewed(Subscriber? old, Subscriber pending) =>
        old is { State: SubscriberState.Pending } ? pending with { Serial = old.Serial, Created = old.Created } : pending;

    private Subscriber Pending(string id, EmailAddress address, SignUpRequest request)
    {
        var now = clock.GetUtcNow();
        return new Subscriber
        {
            Id = id,
            State = SubscriberState.Pending,
            Serial = NewSerial(),
            Sealed = store.Seal(id, new PersonalData(address.Envelope, request.Preferences)),
            Created = now,
            Changed = now,
            Consent = new Consent(now, null, SignUpRequest.ConsentTextVersion, request.Form),
        };
    }
}
