using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Feeds;

/// <summary>Asks for one poll of one feed.</summary>
public sealed record FeedPullMessage(string FeedId) : TracedMessage;

/// <summary>Announces a new or edited entry.</summary>
/// <param name="Item">Blob name of the <see cref="FeedItem"/>.</param>
/// <param name="Attempt">How often the page was looked for before, while what the feed carries stood in for it.</param>
public sealed record ArticleMessage(string ArticleId, string FeedId, string Item, int Attempt = 0) : TracedMessage;
