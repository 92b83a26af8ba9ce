using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MigrationWatch.Http;

public static class HttpServices
{
    /// <summary>What the HTTP handlers of all stages share.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section)).ValidateDataAnnotations()
            .Validate(options => options.Keys.All(key => key.Key.Length is 0 or >= AccessKeys.ShortestKey), $"{AccessOptions.Section}:Keys: a key has fewer than {AccessKeys.ShortestKey} characters")
            .ValidateOnStart();
        services.AddSingleton<AccessKeys>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<OtherOrigins>();
        services.AddSingleton<Admission>();
        services.AddSingleton<ApiGate>();
        return services;
    }
}
