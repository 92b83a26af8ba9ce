using Microsoft.Extensions.DependencyInjection;

namespace MigrationWatch.Intake;

public static class IntakeServices
{
    /// <summary>One article from its message to a stored extraction.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddSingleton<IntakeOutcomes>();
        services.AddSingleton<ExtractionStore>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<ArticleReplay>();
        return services;
    }
}
