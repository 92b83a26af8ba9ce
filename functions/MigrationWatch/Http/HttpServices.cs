using Microsoft.Extensions.DependencyInjection;

namespace MigrationWatch.Http;

public static class HttpServices
{
    /// <summary>What the HTTP handlers of all stages share.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddSingleton<ApiGate>();
        return services;
    }
}
