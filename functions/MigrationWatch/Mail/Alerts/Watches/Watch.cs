using MigrationWatch.Contracts;

namespace MigrationWatch.Mail.Alerts.Watches;

/// <summary>One reader's saved question, and where to say that something answers it.</summary>
/// <param name="Owner">Subscriber id.</param>
/// <param name="Webhook">Null alerts by mail.</param>
/// <param name="DailyCap">Alerts a UTC day; what comes after is told together the next morning.</param>
public sealed record Watch(string Id, string Owner, string Name, WatchQuery Query, WatchWebhook? Webhook, int DailyCap);

/// <param name="Url">https only.</param>
/// <param name="Secret">Signs each call, so that the receiver knows it is ours.</param>
public sealed record WatchWebhook(string Url, string Secret);

/// <summary>Of each list that is filled in, one entry must fit; an empty question fits nothing.</summary>
public sealed record WatchQuery
{
    /// <summary>Words of title or evidence, in any case.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 of a country named, or of a claim's origin, destination or place.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Origin and destination of a claim: <c>TJ-RU</c>.</summary>
    public IReadOnlyList<string> Corridors { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Events { get; init; } = [];

    public bool IsEmpty => Words.Count + Countries.Count + Corridors.Count + Topics.Count + Events.Count == 0;

    public bool Matches(Extraction extraction) =>
        !IsEmpty
        && Fits(Words, word => Has(extraction.Title, word) || extraction.Claims.Any(claim => Has(claim.Evidence.Text, word)))
        && Fits(Countries, iso => extraction.Entities.Any(entity => entity.Type == EntityType.Country && Same(entity.Id, iso)) || extraction.Claims.Any(claim => IsIn(claim, iso)))
        && Fits(Corridors, corridor => extraction.Claims.Any(claim => Same($"{claim.Origin?.Iso}-{claim.Destination?.Iso}", corridor)))
        && Fits(Topics, topic => extraction.Topics.Any(score => Same(score.Id, topic)))
        && Fits(Events, kind => extraction.Claims.Any(claim => Same(claim.Event, kind)));

    private static bool IsIn(Claim claim, string iso) => Same(claim.Origin?.Iso, iso) || Same(claim.Destination?.Iso, iso) || Same(claim.Place?.Iso, iso);

    private static bool Fits(IReadOnlyList<string> wanted, Func<string, bool> has) => wanted.Count == 0 || wanted.Any(has);

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
