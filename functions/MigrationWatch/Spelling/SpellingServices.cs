using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MigrationWatch.Spelling;

public static class SpellingServices
{
    /// <summary>A word at the start about settings that nobody reads.</summary>
    public static IServiceCollection AddSettingsReview(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<IHostedService>(provider => new SettingsReview(configuration, provider.GetRequiredService<ILogger<SettingsReview>>()));
}
