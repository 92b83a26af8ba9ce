using MigrationWatch.Contracts;

namespace MigrationWatch.Articles;

/// <summary>What one reading of an article gave, whichever way it was come by.</summary>
public sealed record ArticleReading
{
    /// <summary>The method of a text that is only what the feed carried of it.</summary>
    public const string Summary = "feed-summary";

    public required string Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Language { get; init; }
    public DateTimeOffset? Published { get; init; }
    public DateOrigin PublishedFrom { get; init; }
    public string Text { get; init; } = "";
    public string? Method { get; init; }
    public string? Rejected { get; init; }

    /// <summary>The page did not answer this time and the feed's words stand in: it is worth another try later.</summary>
    public bool PagePending { get; init; }
    public ArticleImage? Image { get; init; }
}
