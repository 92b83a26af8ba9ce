using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MigrationWatch.Digests;

public static class DigestServices
{
    /// <summary>One digest a day from the stored extractions.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DigestOptions>()
            .Bind(configuration.GetSection(DigestOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _), "MigrationWatch:Digests:TimeZone is no IANA time zone")
            .ValidateOnStart();
        services.AddSingleton<StoryWriter>();
        services.AddSingleton<DigestComposer>();
        services.AddSingleton<DigestStore>();
        services.AddSingleton<DigestTrace>();
        services.AddSingleton<DigestBuilder>();
        return services;
    }
}
