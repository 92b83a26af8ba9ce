namespace MigrationWatch.Feeds.Opml;

/// <summary>An OPML document with all that it says.</summary>
/// <param name="Attributes">The root's: version and namespaces.</param>
/// <param name="Head">Element names and texts in order: title, dateCreated, ownerName and so on.</param>
public sealed record OpmlDocument(
    IReadOnlyList<KeyValuePair<string, string>> Attributes, IReadOnlyList<KeyValuePair<string, string>> Head, IReadOnlyList<OpmlOutline> Outlines)
{
    public string? Title => Head.FirstOrDefault(element => element.Key.Equals("title", StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } title ? title : null;

    /// <summary>A new list: feeds without a category first, then one folder a category.</summary>
    public static OpmlDocument Create(string title, DateTimeOffset created, IEnumerable<SubscribedFeed> feeds)
    {
        var byFolder = feeds.ToLookup(feed => feed.Categories.FirstOrDefault() ?? "");
        var folders = byFolder.Where(folder => folder.Key.Length > 0).OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => new OpmlOutline([new("text", folder.Key)], [.. folder.Select(Outline)]));
        return new OpmlDocument([new("version", "2.0")], [new("title", title), new("dateCreated", created.ToString("R"))], [.. byFolder[""].Select(Outline), .. folders]);
    }

    /// <summary>An imported feed's outline goes out as it came in, even where it holds what we know nothing of.</summary>
    private static OpmlOutline Outline(SubscribedFeed feed)
    {
        if (feed.Attributes.Count > 0)
        {
            return new OpmlOutline(feed.Attributes, []);
        }

        List<KeyValuePair<string, string>> attributes = [new("text", feed.Title), new("title", feed.Title), new("type", "rss"), new("xmlUrl", feed.Url)];
        if (feed.Site is not null)
        {
            attributes.Add(new("htmlUrl", feed.Site));
        }

        if (feed.Categories.Count > 1)
        {
            attributes.Add(new("category", string.Join(',', feed.Categories)));
        }

        return new OpmlOutline(attributes, []);
    }
}

/// <summary>One line of an outline: a feed, a folder of feeds, or anything else that some program keeps there.</summary>
/// <param name="Attributes">All of them in order, names as written, so that writing loses nothing.</param>
public sealed record OpmlOutline(IReadOnlyList<KeyValuePair<string, string>> Attributes, IReadOnlyList<OpmlOutline> Children)
{
    /// <summary>The attribute's value, trimmed, its name in any case; null when it is missing or blank.</summary>
    public string? this[string name] =>
        Attributes.FirstOrDefault(attribute => attribute.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.Trim() is { Length: > 0 } value ? value : null;

    public string? Title => this["text"] ?? this["title"];
}
