using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Articles.Content;
using MigrationWatch.Languages;

namespace MigrationWatch.Articles;

public static class ArticleServices
{
    /// <summary>From a feed's entry to the article's text, and its place in storage.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ArticleOptions>().Bind(configuration.GetSection(ArticleOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ArticleTextExtractor>();
        services.AddSingleton<PlainTextCleaner>();
        services.AddSingleton<LanguageDetector>();
        services.AddSingleton<FeedText>();
        services.AddSingleton<RawPageStore>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<ArticleStore>();
        return services;
    }
}
