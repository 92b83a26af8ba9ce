namespace MigrationWatch.Feeds.Opml;

/// <summary>One line of an outline: a feed, a folder of feeds, or anything else that some program keeps there.</summary>
/// <param name="Attributes">All of them in order, names as written, so that writing loses nothing.</param>
public sealed record OpmlOutline(IReadOnlyList<KeyValuePair<string, string>> Attributes, IReadOnlyList<OpmlOutline> Children)
{
    /// <summary>The attribute's value, trimmed, its name in any case; null when it is missing or blank.</summary>
    public string? this[string name] =>
        Attributes.FirstOrDefault(attribute => attribute.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.Trim() is { Length: > 0 } value ? value : null;

    public string? Title => this["text"] ?? this["title"];
}
