namespace MigrationWatch.Http;

/// <summary>Route templates below the prefix <c>api</c>, the same in both hosts.</summary>
public static class Routes
{
    public const string Prefix = "api";

    public const string Digest = "digest/{date?}";
    public const string Digests = "digests";
    public const string DigestFeed = "digests.rss";
    public const string Health = "health";

    public const string Extractions = "extractions";
    public const string Extraction = "extractions/{id}";
}
