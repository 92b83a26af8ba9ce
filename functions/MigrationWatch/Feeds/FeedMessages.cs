namespace MigrationWatch.Feeds;

/// <summary>Asks for one poll of one feed.</summary>
/// <param name="TraceParent">W3C trace context of the sender.</param>
public sealed record FeedPullMessage(string FeedId, string? TraceParent = null);

/// <summary>Announces a new or edited entry.</summary>
/// <param name="Item">Blob name of the <see cref="FeedItem"/>.</param>
public sealed record ArticleMessage(string ArticleId, string FeedId, string Item, string? TraceParent = null);
