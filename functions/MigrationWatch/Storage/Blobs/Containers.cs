namespace MigrationWatch.Storage.Blobs;

/// <summary>Blob containers, each with what lies in it.</summary>
public static class Containers
{
    /// <summary><c>{feed}.json</c>: subscription and poll state; <c>hosts/{host}.json</c>: when a host may be asked again.</summary>
    public const string Feeds = "feeds";

    /// <summary><c>{id}.json</c>: text, revisions, sources; <c>entries/…</c>: what a feed said of it; <c>raw/{id}.html.gz</c>: the page.</summary>
    public const string Articles = "articles";

    /// <summary><c>by-id/{id}.json</c>: the record of truth; <c>date=YYYY-MM-DD/…</c>: the analysts' partition.</summary>
    public const string Extractions = "extractions";

    /// <summary><c>YYYY-MM-DD.json</c>.</summary>
    public const string Digests = "digests";

    /// <summary>Named by a keyed hash of the address, never by the address.</summary>
    public const string Subscribers = "subscribers";

    /// <summary><c>{stage}/{id}.json</c>: message, reason, attempts, time.</summary>
    public const string Quarantined = "quarantine";

    /// <summary><c>saved/{name}.json</c>: saved queries; <c>verdicts/{article}.json</c>: what analysts say of extractions.</summary>
    public const string Analysts = "analysts";

    public static IReadOnlyList<string> All { get; } = [Feeds, Articles, Extractions, Digests, Subscribers, Quarantined, Analysts];
}
