using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Pages.About;
using MigrationWatch.Pages.Articles;
using MigrationWatch.Pages.Corridors;
using MigrationWatch.Pages.Digests;
using MigrationWatch.Pages.Entities;
using MigrationWatch.Pages.Figures;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Operator;
using MigrationWatch.Pages.Policies;
using MigrationWatch.Pages.Saved;
using MigrationWatch.Pages.Search;
using MigrationWatch.Pages.Sources;
using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Pages.Verdicts;

namespace MigrationWatch.Pages;

public static class PageServices
{
    /// <summary>What people read in a browser.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        // The default encoder turns every Cyrillic letter into a numeric entity.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageAnswers>();
        services.AddSingleton<WrongAddressEndpoint>();
        services.AddSingleton<AboutEndpoints>();
        services.AddSingleton<ArticleEndpoints>();
        services.AddSingleton<DigestEndpoints>();
        services.AddSingleton<SubscriptionPages>();
        services.AddSingleton<SubscriptionEndpoints>();
        services.AddSingleton<AccountEndpoints>();
        services.AddSingleton<WatchFormEndpoints>();
        services.AddSingleton<WatchEndpoints>();
        services.AddSingleton<MailEndpoints>();
        services.AddSingleton<SourcesEndpoints>();
        services.AddSingleton<MatterSearch>();
        services.AddSingleton<FigureEndpoints>();
        services.AddSingleton<CorridorReader>();
        services.AddSingleton<CorridorEndpoints>();
        services.AddSingleton<PolicyShelf>();
        services.AddSingleton<PolicyEndpoints>();
        services.AddSingleton<EntityReader>();
        services.AddSingleton<EntityEndpoints>();
        services.AddSingleton<QueryEndpoints>();
        services.AddSingleton<VerdictFormEndpoint>();
        services.AddSingleton<TextSnippets>();
        services.AddSingleton<SearchEndpoints>();
        return services;
    }
}
