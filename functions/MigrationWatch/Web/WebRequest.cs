namespace MigrationWatch.Web;

/// <summary>A document to fetch.</summary>
public sealed record WebRequest(Uri Url)
{
    public const string AnyPage = "text/html, application/xhtml+xml, */*;q=0.5";
    public const string AnyFeed = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    public string Accept { get; init; } = AnyPage;

    /// <summary>The page is read for its text by a machine: ask robots.txt first. A feed is published for machines.</summary>
    public bool ObeyRobots { get; init; }

    /// <summary>What we hold of the document already; null fetches it whatever we have.</summary>
    public WebValidators? Held { get; init; }
}

/// <summary>What a server gave us to ask with next time, kept to the letter: parsed and written again it would be a value the server never gave.</summary>
/// <param name="Url">The address that gave them; they are shown to no other.</param>
public sealed record WebValidators(string Url, string? ETag, string? LastModified);
