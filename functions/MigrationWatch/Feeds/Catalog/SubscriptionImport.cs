using MigrationWatch.Feeds.Opml;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>What of a list can be subscribed to.</summary>
/// <param name="Refused">For each feed that can't be, its title and why.</param>
public sealed record SubscriptionImport(IReadOnlyList<FeedSubscription> Feeds, IReadOnlyList<string> Refused)
{
    public static SubscriptionImport Read(SubscriptionList list)
    {
        var (feeds, refused) = (new Dictionary<string, FeedSubscription>(), new List<string>());
        foreach (var feed in list.Feeds)
        {
            try
            {
                var subscription = SubscriptionOutlines.Read(feed).Completed();
                if (!feeds.TryAdd(subscription.Id, subscription))
                {
                    refused.Add($"{feed.Title}: its id {subscription.Id} stands in the list already");
                }
            }
            catch (ArgumentException mistake)
            {
                refused.Add($"{feed.Title}: {mistake.Message.Split(" (Parameter")[0]}");
            }
        }

        return new SubscriptionImport([.. feeds.Values], refused);
    }
}
