using MigrationWatch.Contracts;

namespace MigrationWatch.Articles;

/// <summary>One article with everything that was published under its address, kept as <c>articles/{id}.json</c>.</summary>
public sealed record Article
{
    public required string Id { get; init; }
    public required string Url { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Language { get; init; }
    public DateTimeOffset? Published { get; init; }
    public DateOrigin PublishedFrom { get; init; }

    /// <summary>When it was first stored; never changes.</summary>
    public required DateTimeOffset Stored { get; init; }

    /// <summary>Empty when the page was rejected.</summary>
    public string Text { get; init; } = "";

    /// <summary>How the text was won: a method of the page extractor, <c>feed-content</c> or <c>feed-summary</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Why there is no text, as a short word; null when there is.</summary>
    public string? Rejected { get; init; }

    /// <summary>Of the content, 16 hexadecimal digits.</summary>
    public string? Fingerprint { get; init; }

    public ArticleImage? Image { get; init; }

    /// <summary>Starts at 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Earlier versions, oldest first.</summary>
    public IReadOnlyList<ArticleRevision> Earlier { get; init; } = [];

    /// <summary>Every feed that carried it, first one first.</summary>
    public IReadOnlyList<ArticleCarrier> Carriers { get; init; } = [];

    public IReadOnlyList<ArticleSource> Sources => [.. Carriers.Select(carrier => carrier.Source)];

    /// <summary>Whether this very state of the entry was taken in already.</summary>
    public bool Knows(string item) => Carriers.Any(carrier => carrier.Items.Contains(item));

    public bool IsCarriedBy(string feed) => Carriers.Any(carrier => carrier.Source.Feed == feed);
}

/// <param name="Items">Blob names of every state of the entry that was taken in: an old message that comes late must not look like an edit.</param>
public sealed record ArticleCarrier(ArticleSource Source, IReadOnlyList<string> Items);

public sealed record ArticleImage(string Url, string? Credit);

/// <param name="Until">When the next version was seen.</param>
public sealed record ArticleRevision(int Number, DateTimeOffset Until, string Title, string Text);
