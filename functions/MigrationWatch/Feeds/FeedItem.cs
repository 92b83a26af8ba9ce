namespace MigrationWatch.Feeds;

/// <summary>One entry as one feed carried it, kept as <c>articles/entries/{article}/{feed}-{contentHash}.json</c> for the next stage: queue messages carry no text.</summary>
/// <param name="Kind">news, magazine, institute, rights, migration-body …</param>
/// <param name="Language">The language the subscription is for; null when any will do. What a feed declares of itself is often wrong.</param>
/// <param name="Summary">Clean text.</param>
/// <param name="Content">HTML as the feed carried it.</param>
public sealed record FeedItem(
    string ArticleId,
    string FeedId,
    string FeedName,
    string Kind,
    string? Region,
    string? Language,
    string Url,
    string Title,
    string? Summary,
    string? Content,
    string? Author,
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    DateTimeOffset FirstSeen);
