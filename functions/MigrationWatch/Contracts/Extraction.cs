namespace MigrationWatch.Contracts;

/// <summary>The record of truth about one article: where it came from and what was read out of it.</summary>
public sealed record Extraction : Analysis
{
    /// <summary>Version of this record's shape; published as JSON Schema.</summary>
    public const int SchemaVersion = 1;

    public int Schema { get; init; } = SchemaVersion;
    public required string Id { get; init; }
    public required string Url { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<ArticleSource> Sources { get; init; } = [];
    public DateTimeOffset? Published { get; init; }
    public DateOrigin PublishedFrom { get; init; }

    /// <summary>When the article was first stored; its UTC day is the partition.</summary>
    public required DateTimeOffset Stored { get; init; }

    public int Words { get; init; }

    /// <summary>The article's first sentences, at most 400 characters, without any that names a private person.</summary>
    public string? Lead { get; init; }

    /// <summary>Of the text's content, 16 hexadecimal digits: reprints differ in few bits.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Starts at 1; a later edit by the publisher adds one.</summary>
    public int Revision { get; init; } = 1;
}

/// <summary>A feed that carried the article.</summary>
/// <param name="Kind">news, magazine, institute, rights, migration-body …</param>
public sealed record ArticleSource(string Feed, string Name, string Kind, string Url, DateTimeOffset FirstSeen);

public enum DateOrigin
{
    Page,
    Feed,
    Fetched,
}
