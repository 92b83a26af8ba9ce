namespace MigrationWatch.Feeds.Catalog;

/// <summary>A feed that somebody wants polled.</summary>
public sealed record FeedSubscription
{
    /// <summary>Lower-case letters, digits, dots and hyphens: it names blobs. Empty in configuration derives one from the address.</summary>
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The feed's address, absolute http or https.</summary>
    public string Url { get; init; } = "";

    /// <summary>news, magazine, institute, rights or migration-body.</summary>
    public string Kind { get; init; } = FeedKinds.News;

    /// <summary>What the source writes about: an ISO 3166 code, or a wider name such as <c>central-asia</c>.</summary>
    public string? Region { get; init; }

    /// <summary>BCP 47, as the editor knows it.</summary>
    public string? Language { get; init; }

    /// <summary>The site for readers.</summary>
    public string? Site { get; init; }

    /// <summary>Fixes the time between two polls; null adapts it. What the publisher asks for still holds.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Folders and tags of the list that it was imported from.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Its outline in that list, to be written again as it was; empty when it came from elsewhere.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Outline { get; init; } = [];

    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(7);

    /// <summary>The same with what is missing derived from the address.</summary>
    /// <exception cref="ArgumentException">The address or the id can't be used; <see cref="ArgumentException.ParamName"/> is the field.</exception>
    public FeedSubscription Completed()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"\"{Url}\" is not an absolute http or https address", nameof(Url));
        }

        if (Interval is { } interval && (interval < ShortestInterval || interval > LongestInterval))
        {
            throw new ArgumentException($"must be from {ShortestInterval} to {LongestInterval}", nameof(Interval));
        }

        var kind = Kind ?? FeedKinds.News;
        if (FeedKinds.MistakeIn(kind) is { } mistake)
        {
            throw new ArgumentException(mistake, nameof(Kind));
        }

        // A body or a list may say null where there is nothing.
        var id = Id is { Length: > 0 } ? Id : FeedId.From(url);
        return FeedId.IsValid(id)
            ? this with { Id = id, Name = Name is { Length: > 0 } ? Name : url.Host, Kind = kind, Site = IsWeb(Site) ? Site : null, Categories = Categories ?? [], Outline = Outline ?? [] }
            : throw new ArgumentException($"\"{id}\" is not made of lower-case letters, digits, dots and hyphens", nameof(Id));
    }

    private static bool IsWeb(string? site) => Uri.TryCreate(site, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https");
}
