namespace MigrationWatch.Triggers;

/// <summary>What every timer, queue and HTTP function is called, in both hosts.</summary>
public static class FunctionNames
{
    public const string PullFeeds = nameof(PullFeeds);
    public const string PullFeed = nameof(PullFeed);
    public const string ExtractArticle = nameof(ExtractArticle);
    public const string BuildDigest = nameof(BuildDigest);

    public const string GetDigest = nameof(GetDigest);
    public const string ListDigests = nameof(ListDigests);
    public const string GetDigestFeed = nameof(GetDigestFeed);
    public const string GetHealth = nameof(GetHealth);

    public const string ListExtractions = nameof(ListExtractions);
    public const string GetExtraction = nameof(GetExtraction);
}
