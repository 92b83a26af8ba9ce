using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Queries.Saved;
using MigrationWatch.Queries.Search;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Queries;

public static class QueryServices
{
    /// <summary>What analysts ask of the stored extractions, and the index that answers them.</summary>
    public static IServiceCollection AddQueries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IndexOptions>().Bind(configuration.GetSection(IndexOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        AddIndex(services);
        AddUpkeep(services);
        AddEndpoints(services);
        return services;
    }

    private static void AddIndex(IServiceCollection services)
    {
        services.AddSingleton<CatalogStore>();
        services.AddSingleton<DaySegments>();
        services.AddSingleton<SegmentStore>();
        services.AddSingleton<LiveIndex>();
        services.AddSingleton<RecordLines>();
        services.AddSingleton<BodyWords>();
        services.AddSingleton<ExtractionSearch>();
    }

    private static void AddUpkeep(IServiceCollection services)
    {
        services.AddSingleton<WordCloser>();
        services.AddSingleton<DayCloser>();
        services.AddSingleton<DayCompaction>();
        services.AddSingleton<RetentionSweep>();
        services.AddSingleton<DailyUpkeep>();
        services.AddSingleton<DigestRedaction>();
        services.AddSingleton<VerdictStore>();
        services.AddSingleton<SavedQueryStore>();
        services.AddSingleton<SavedQueryDesk>();
        services.AddSingleton<SavedParameters>();
        services.AddSingleton<VerdictDesk>();
        services.AddSingleton<ArticleDeletion>();
    }

    private static void AddEndpoints(IServiceCollection services)
    {
        services.AddSingleton<ListExport>();
        services.AddSingleton<ListAnswers>();
        services.AddSingleton<CountAnswers>();
        services.AddSingleton<ExtractionEndpoints>();
        services.AddSingleton<ClaimEndpoints>();
        services.AddSingleton<SavedQueryEndpoints>();
        services.AddSingleton<VerdictEndpoints>();
        services.AddSingleton<DeletionEndpoint>();
        services.AddSingleton<DescriptionEndpoints>();
    }
}
