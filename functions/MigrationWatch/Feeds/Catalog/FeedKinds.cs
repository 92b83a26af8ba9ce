using MigrationWatch.Spelling;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>What sources there are: articles are filtered by it, and one of a kind of its own would be found by nobody.</summary>
internal static class FeedKinds
{
    public const string News = "news";

    private static readonly IReadOnlyList<string> _all = [News, "magazine", "institute", "rights", "migration-body"];

    public static bool Has(string? kind) => kind is not null && _all.Contains(kind);

    /// <returns>What is wrong with the kind, with the one that was likely meant; null when nothing is.</returns>
    public static string? MistakeIn(string kind)
    {
        var nearest = NearestNames.Of(kind, _all, 1).Select(near => $"; the nearest is {near}");
        return Has(kind) ? null : $"kind \"{kind}\" is none of {string.Join(", ", _all)}{string.Concat(nearest)}";
    }
}
