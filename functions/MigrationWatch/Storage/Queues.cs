namespace MigrationWatch.Storage;

/// <summary>Queue names. A message that fails <c>maxDequeueCount</c> times moves to the queue's poison twin.</summary>
public static class Queues
{
    public const string FeedPulls = "feed-pulls";
    public const string Articles = "articles";
    public const string DigestMails = "digest-mails";

    public static IReadOnlyList<string> All { get; } = [FeedPulls, Articles, DigestMails];

    public static string Poison(string queue) => queue + "-poison";
}
