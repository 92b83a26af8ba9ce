namespace MigrationWatch.Subscribers.Records;

/// <summary>One subscriber as stored: everything personal lies in <see cref="Sealed"/>.</summary>
public sealed record Subscriber
{
    /// <summary>Keyed hash of the normalised address; also the blob's name.</summary>
    public required string Id { get; init; }

    public required SubscriberState State { get; init; }

    /// <summary>Random; a link is valid while it carries this. Changed on confirming, so that a confirmation works once.</summary>
    public required string Serial { get; init; }

    /// <summary>A <see cref="PersonalData"/>, encrypted; null once the reader has unsubscribed, when only the proof is kept.</summary>
    public string? Sealed { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public required Consent Consent { get; init; }

    /// <summary>Permanent refusals since the last mail that was accepted.</summary>
    public IReadOnlyList<Bounce> Bounces { get; init; } = [];

    /// <summary>Why mail to this address stopped, in a word: <c>unsubscribed</c>, <c>bounced</c>, <c>complaint</c>.</summary>
    public string? Ended { get; init; }
}

public enum SubscriberState
{
    Pending,
    Active,
    Unsubscribed,
    Suppressed,
}

/// <param name="Address">As the reader wrote it.</param>
public sealed record PersonalData(string Address, Preferences Preferences);

/// <summary>Proof of consent: when, to which text, by which form. Nothing about the device or its address.</summary>
/// <param name="Confirmed">When the button in the confirmation was pressed; null until then.</param>
/// <param name="TextVersion">Version of the text shown beside the button.</param>
/// <param name="Form">Where: <c>page</c> or <c>api</c>.</param>
public sealed record Consent(DateTimeOffset SignedUp, DateTimeOffset? Confirmed, string TextVersion, string Form);

/// <param name="Code">SMTP or enhanced status code, or the provider's word.</param>
public sealed record Bounce(DateTimeOffset Time, string Code);
