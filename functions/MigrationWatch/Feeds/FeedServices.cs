using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Finding;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Feeds.Health;
using MigrationWatch.Feeds.State;

namespace MigrationWatch.Feeds;

public static class FeedServices
{
    /// <summary>Polling: what is due, one request at a time to a host, new entries to the articles queue. Needs AddStorage and AddWeb.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedOptions>().Bind(configuration.GetSection(FeedOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<FeedOptions>, SubscriptionsAreComplete>();
        services.TryAddSingleton(Random.Shared);
        services.AddSingleton<FeedParser>();
        services.AddSingleton<FeedCatalog>();
        services.AddSingleton<FeedStateStore>();
        services.AddSingleton<FeedInterval>();
        services.AddSingleton<FeedOutcomes>();
        services.AddSingleton<EntryQueue>();
        services.AddSingleton<FeedHealthCheck>();
        services.AddSingleton<SourceList>();
        services.AddSingleton<FeedFinder>();
        services.AddSingleton<FeedSchedule>();
        services.AddSingleton<FeedPoller>();
        return services;
    }
}
