using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MigrationWatch.Claims;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Languages;
using MigrationWatch.Privacy;
using MigrationWatch.Quotes;
using MigrationWatch.Tones;
using MigrationWatch.Topics;

namespace MigrationWatch.Analyzers;

public static class AnalyzerServices
{
    /// <summary>The built-in analyzer, unless a host has put another in its place before.</summary>
    public static IServiceCollection AddAnalyzers(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<LanguageDetector>();
        services.TryAddSingleton<EntityRecognizer>();
        services.TryAddSingleton<ToneAnalyzer>();
        services.TryAddSingleton<ITextAnalyzer, BuiltInTextAnalyzer>();
        services.TryAddSingleton<TopicDetector>();
        services.TryAddSingleton<SpeakerFinder>();
        services.TryAddSingleton<PersonPrivacy>();
        services.TryAddSingleton<ClaimExtractor>();
        services.AddSingleton<ArticleAnalyzer>();
        return services;
    }
}
