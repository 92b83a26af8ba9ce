using MigrationWatch.Curated;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>The sources that come with the product: <c>feeds.tsv</c>.</summary>
public static class ShippedFeeds
{
    public static IReadOnlyList<FeedSubscription> All { get; } = [.. CuratedTable.Load("feeds.tsv").Rows.Select(Read)];

    private static FeedSubscription Read(CuratedRow row)
    {
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
            throw row.Mistake(mistake.Message.Split(" (Parameter")[0]);
        }
    }
}
