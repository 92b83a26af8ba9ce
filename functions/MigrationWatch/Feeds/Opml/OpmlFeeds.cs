namespace MigrationWatch.Feeds.Opml;

/// <summary>The feeds among a document's outlines.</summary>
internal static class OpmlFeeds
{
    /// <summary>In order, each address once with the categories of all its places.</summary>
    public static IReadOnlyList<SubscribedFeed> In(OpmlDocument document)
    {
        var feeds = new List<SubscribedFeed>();
        var places = new Dictionary<string, int>();
        foreach (var (feed, folders) in Walk(document.Outlines, []))
        {
            var found = Feed(feed, folders);
            if (places.TryAdd(found.Url, feeds.Count))
            {
                feeds.Add(found);
            }
            else
            {
                var known = feeds[places[found.Url]];
                feeds[places[found.Url]] = known with { Categories = [.. known.Categories.Union(found.Categories)] };
            }
        }

        return feeds;
    }

    private static IEnumerable<(OpmlOutline Feed, string[] Folders)> Walk(IEnumerable<OpmlOutline> outlines, string[] folders)
    {
        foreach (var outline in outlines)
        {
            if (IsFeed(outline))
            {
                yield return (outline, folders);
            }

            // A feed with outlines inside is a folder to some programs, but its name is no category.
            string[] inside = IsFeed(outline) || outline.Title is null ? folders : [.. folders, outline.Title];
            foreach (var found in outline.Children.Count == 0 ? [] : Walk(outline.Children, inside))
            {
                yield return found;
            }
        }
    }

    /// <summary>Types are written in many ways (rss, pie, link, atom); the address decides. A <c>source</c> is another list.</summary>
    private static bool IsFeed(OpmlOutline outline) =>
        outline["xmlUrl"] is not null && outline["type"]?.Equals("source", StringComparison.OrdinalIgnoreCase) != true;

    private static SubscribedFeed Feed(OpmlOutline outline, string[] folders)
    {
        var tags = (outline["category"] ?? "").Split(',').Select(path => string.Join('/', Parts(path)));
        return new SubscribedFeed(
            outline["xmlUrl"]!, outline.Title ?? "", outline["htmlUrl"], [.. tags.Append(string.Join('/', folders)).Where(tag => tag.Length > 0).Distinct()], outline.Attributes);
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
