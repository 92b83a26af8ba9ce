namespace MigrationWatch.Storage.Messages;

/// <summary>Queue names. A message that fails <c>maxDequeueCount</c> times moves to the queue's poison twin.</summary>
public static class Queues
{
    public const string FeedPulls = "feed-pulls";
    public const string Articles = "articles";
    public const string DigestMails = "digest-mails";

    /// <summary>Confirmations and links that a reader waits for: apart from the digests, so that they never stand behind ten thousand of them.</summary>
    public const string Notices = "notices";

    /// <summary>Ids of stored articles, to be held against the readers' watches.</summary>
    public const string StoredArticles = "stored-articles";

    /// <summary>Alerts to be told.</summary>
    public const string Alerts = "alerts";

    public static IReadOnlyList<string> All { get; } = [FeedPulls, Articles, DigestMails, Notices, StoredArticles, Alerts];

    public static string Poison(string queue) => queue + "-poison";
}
