namespace MigrationWatch.Feeds.Opml;

/// <summary>A feed in somebody's list.</summary>
/// <param name="Title">Empty when the list gives none.</param>
/// <param name="Site">The address of the site that it belongs to, or null.</param>
/// <param name="Categories">Folders and tags; a nested one as <c>outer/inner</c>.</param>
/// <param name="Attributes">The outline as it was, when it came from OPML; else empty.</param>
public sealed record SubscribedFeed(
    string Url, string Title, string? Site, IReadOnlyList<string> Categories, IReadOnlyList<KeyValuePair<string, string>> Attributes);

/// <summary>Somebody's list of feeds.</summary>
/// <param name="Feeds">In order, each address once.</param>
/// <param name="Opml">The whole document when it was OPML, so that it can be written again without loss.</param>
public sealed record SubscriptionList(string? Title, IReadOnlyList<SubscribedFeed> Feeds, OpmlDocument? Opml = null);
