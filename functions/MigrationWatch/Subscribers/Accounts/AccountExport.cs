using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Subscribers.Accounts;

/// <summary>All that is kept about one reader, for the reader.</summary>
public sealed record AccountExport(
    string? Address,
    SubscriberState State,
    Preferences? Preferences,
    Consent Consent,
    DateTimeOffset Created,
    DateTimeOffset Changed,
    IReadOnlyList<Bounce> Bounces,
    string? Ended,
    IReadOnlyList<object> Watches)
{
    internal static AccountExport Of(Subscriber subscriber, PersonalData? data, IReadOnlyList<object> watches) => new(
        data?.Address,
        subscriber.State,
        data?.Preferences,
        subscriber.Consent,
        subscriber.Created,
        subscriber.Changed,
        subscriber.Bounces,
        subscriber.Ended,
        watches);
}
