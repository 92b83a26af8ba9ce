using MigrationWatch.Feeds.Opml;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>Subscriptions as outlines of an OPML list and back. What OPML has no name for stands in attributes of our own, which other programs skip.</summary>
public static class SubscriptionOutlines
{
    public static FeedSubscription Read(SubscribedFeed feed) => new()
    {
        Id = Own(feed, "id") is { } id && FeedId.IsValid(id) ? id : "",
        Name = feed.Title,
        Url = feed.Url,
        Site = feed.Site,
        Kind = Own(feed, "kind") is { } kind && FeedKinds.Has(kind) ? kind : FeedKinds.News,
        Region = Own(feed, "region"),
        Language = Own(feed, "language"),
        Interval = TimeSpan.TryParse(Own(feed, "interval"), System.Globalization.CultureInfo.InvariantCulture, out var interval) ? interval : null,
        Categories = feed.Categories,
        Outline = feed.Attributes,
    };

    /// <param name="address">Where the feed is now.</param>
    public static SubscribedFeed Write(FeedSubscription feed, string address) => new(
        address,
        feed.Name,
        feed.Site,
        feed.Categories.Count > 0 ? feed.Categories : [feed.Kind],
        feed.Outline.Count > 0 ? [.. feed.Outline.Select(attribute => IsAddress(attribute) ? new(attribute.Key, address) : attribute)] : Attributes(feed, address));

    private static List<KeyValuePair<string, string>> Attributes(FeedSubscription feed, string address)
    {
        (string Name, string? Value)[] all =
        [
            ("text", feed.Name), ("title", feed.Name), ("type", "rss"), ("xmlUrl", address), ("htmlUrl", feed.Site),
            ("language", feed.Language), ("id", feed.Id), ("kind", feed.Kind), ("region", feed.Region), ("interval", feed.Interval?.ToString("c")),
        ];
        return [.. all.Where(attribute => attribute.Value is not null).Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value!))];
    }

    private static bool IsAddress(KeyValuePair<string, string> attribute) => attribute.Key.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase);

    private static string? Own(SubscribedFeed feed, string name) =>
        feed.Attributes.FirstOrDefault(attribute => attribute.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value : null;
}
