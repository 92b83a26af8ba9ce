using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MigrationWatch.Analyzers;
using MigrationWatch.Articles;
using MigrationWatch.Digests;
using MigrationWatch.Feeds;
using MigrationWatch.Health;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Mail;
using MigrationWatch.Pages;
using MigrationWatch.Queries;
using MigrationWatch.Spelling;
using MigrationWatch.Storage;
using MigrationWatch.Subscribers;
using MigrationWatch.Telemetry;
using MigrationWatch.Web;

namespace MigrationWatch;

public static class MigrationWatchServices
{
    /// <summary>The whole pipeline, stage by stage; both hosts call this and nothing else.</summary>
    public static IServiceCollection AddMigrationWatch(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSettingsReview(configuration)
            .AddTelemetry(configuration)
            .AddStorage(configuration)
            .AddWeb(configuration)
            .AddFeeds(configuration)
            .AddArticles(configuration)
            .AddAnalyzers(configuration)
            .AddIntake()
            .AddDigests(configuration)
            .AddQueries(configuration)
            .AddSubscribers(configuration)
            .AddMail(configuration)
            .AddHttp(configuration)
            .AddHealth()
            .AddPages();
    }
}
