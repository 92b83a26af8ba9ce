namespace MigrationWatch.Feeds;

/// <summary>Asks for one poll of one feed.</summary>
/// <param name="TraceParent">W3C trace context of the sender.</param>
public sealed record FeedPullMessage(string FeedId, string? TraceParent = null);

/// <summary>Announces a new or edited entry.</summary>
/// <param name="Item">Blob name of the <see cref="FeedItem"/>.</param>
/// <param name="Attempt">How often the page was looked for before, while what the feed carries stood in for it.</param>
public sealed record ArticleMessage(string ArticleId, string FeedId, string Item, string? TraceParent = null, int Attempt = 0);
