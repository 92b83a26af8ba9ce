using MigrationWatch.Curated;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>The sources that come with the product: <c>feeds.tsv</c>.</summary>
public static class ShippedFeeds
{
    private static readonly string[] _kinds = ["news", "magazine", "institute", "rights", "migration-body"];

    public static IReadOnlyList<FeedSubscription> All { get; } = [.. CuratedTable.Load("feeds.tsv").Rows.Select(Read)];

    private static FeedSubscription Read(CuratedRow row)
    {
        if (!_kinds.Contains(row.Required("kind")))
        {
            throw row.Mistake($"kind \"{row["kind"]}\" is none of {string.Join(", ", _kinds)}");
        }

        try
        {
            return new FeedSubscription
            {
                Id = row.Required("id"),
                Name = row.Required("name"),
                Kind = row.Required("kind"),
                Region = row.Required("region"),
                Language = row.Required("language"),
                Url = row.Required("url"),
                Site = row.Required("site"),
            }.Completed();
        }
        catch (ArgumentException mistake)
        {
            throw row.Mistake(mistake.Message);
        }
    }
}
