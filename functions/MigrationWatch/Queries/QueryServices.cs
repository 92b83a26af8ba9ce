using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Queries.Endpoints;

namespace MigrationWatch.Queries;

public static class QueryServices
{
    /// <summary>What analysts ask of the stored extractions.</summary>
    public static IServiceCollection AddQueries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ExtractionEndpoints>();
        return services;
    }
}
