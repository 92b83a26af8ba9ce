using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MigrationWatch.Analyzers.Cloud;

public static class CloudServices
{
    /// <summary>Puts <typeparamref name="TService"/> before the built-in analyzer when an endpoint is configured; call before AddMigrationWatch.</summary>
    public static IServiceCollection AddCloudAnalyzer<TService>(this IServiceCollection services, IConfiguration configuration)
        where TService : class, ILanguageService
    {
        var section = configuration.GetSection(CloudOptions.Section);
        services.AddOptions<CloudOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        if (section["Endpoint"] is { Length: > 0 })
        {
            services.AddSingleton<ILanguageService, TService>();
            services.AddSingleton<BuiltInTextAnalyzer>();
            services.AddSingleton<RecordBudget>();
            services.AddSingleton<ITextAnalyzer, CloudTextAnalyzer>();
        }

        return services;
    }
}
