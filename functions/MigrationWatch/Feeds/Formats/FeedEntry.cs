using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MigrationWatch.Feeds.Formats;

/// <summary>One item. Texts are null when the feed does not say; times are UTC.</summary>
public sealed record FeedEntry
{
    /// <summary>guid or id as published: not normalised, since only equality matters.</summary>
    public string? Id { get; init; }

    /// <summary>The story's address, absolute where the feed lets it be.</summary>
    public string? Link { get; init; }

    /// <summary>Clean text: no markup, entities resolved, white space collapsed.</summary>
    public string? Title { get; init; }

    /// <summary>The title as published, markup kept and its links absolute.</summary>
    public string? TitleMarkup { get; init; }

    /// <summary>Clean text.</summary>
    public string? Summary { get; init; }

    public string? SummaryMarkup { get; init; }

    /// <summary>The full text as published: HTML, not sanitised, links absolute.</summary>
    public string? Content { get; init; }

    /// <summary>A name; several are joined with a comma.</summary>
    public string? Author { get; init; }

    public string? AuthorEmail { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>As declared for this entry or around it.</summary>
    public string? Language { get; init; }

    /// <summary>The name of the outlet that an aggregated item came from.</summary>
    public string? SourceTitle { get; init; }

    /// <summary>
    /// What the entry is recognised by in the next poll: its id, else its link, else a hash of title and date,
    /// else a hash of its text. An edited text keeps the key as long as one of the first two is there.
    /// </summary>
    public string Key => Id ?? Link ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fingerprint)))[..32];

    private string Fingerprint => Title is null && Published is null && Updated is null
        ? Summary ?? Content ?? ""
        : $"{Title}\n{(Published ?? Updated)?.ToString("O", CultureInfo.InvariantCulture)}";
}

/// <param name="Length">Bytes, as claimed by the publisher.</param>
public sealed record FeedEnclosure(string Url, string? Type = null, long? Length = null);
