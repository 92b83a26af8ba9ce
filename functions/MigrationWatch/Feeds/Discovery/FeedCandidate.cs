namespace MigrationWatch.Feeds.Discovery;

/// <summary>An address where a site's feed may be; only fetching tells.</summary>
/// <param name="Title">As the page calls it, or null.</param>
public sealed record FeedCandidate(Uri Url, string? Title, CandidateOrigin Origin);

/// <summary>How an address was found, the surest first.</summary>
public enum CandidateOrigin
{
    /// <summary>The page declares it: <c>&lt;link rel="alternate" type="application/rss+xml"&gt;</c>.</summary>
    Declared,

    /// <summary>The page links to something that is called like a feed.</summary>
    Linked,

    /// <summary>Publishing systems often have it there.</summary>
    Guessed,
}
