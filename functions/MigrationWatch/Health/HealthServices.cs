using Microsoft.Extensions.DependencyInjection;

namespace MigrationWatch.Health;

public static class HealthServices
{
    /// <summary>Whether the pipeline works, for monitors.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<HealthCheck>();
        services.AddSingleton<HealthEndpoint>();
        return services;
    }
}
