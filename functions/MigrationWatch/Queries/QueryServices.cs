using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Queries;

public static class QueryServices
{
    /// <summary>What analysts ask of the stored extractions, and the index that answers them.</summary>
    public static IServiceCollection AddQueries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IndexOptions>().Bind(configuration.GetSection(IndexOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CatalogStore>();
        services.AddSingleton<SegmentStore>();
        services.AddSingleton<DayCloser>();
        services.AddSingleton<DayCompaction>();
        services.AddSingleton<LiveIndex>();
        services.AddSingleton<RecordLines>();
        services.AddSingleton<ExtractionSearch>();
        services.AddSingleton<ListExport>();
        services.AddSingleton<ListAnswers>();
        services.AddSingleton<CountAnswers>();
        services.AddSingleton<ExtractionEndpoints>();
        services.AddSingleton<ClaimEndpoints>();
        return services;
    }
}
