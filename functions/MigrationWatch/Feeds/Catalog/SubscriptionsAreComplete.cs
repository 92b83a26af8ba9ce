using Microsoft.Extensions.Options;

namespace MigrationWatch.Feeds.Catalog;

/// <summary>A mistake in a configured feed is told at start, with the feed: found later, it would stop all polling.</summary>
internal sealed class SubscriptionsAreComplete : IValidateOptions<FeedOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        var mistakes = options.Subscriptions.Select((feed, index) => (Index: index, Mistake: MistakeOf(feed))).Where(feed => feed.Mistake is not null)
            .Select(feed => $"{FeedOptions.Section}:Subscriptions:{feed.Index}: {feed.Mistake}")
            .ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static string? MistakeOf(FeedSubscription feed)
    {
        try
        {
            feed.Completed();
            return null;
        }
        catch (ArgumentException mistake)
        {
            return mistake.Message;
        }
    }
}
