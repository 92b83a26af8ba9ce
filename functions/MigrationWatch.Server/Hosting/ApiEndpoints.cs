using MigrationWatch.Health;
using MigrationWatch.Http;
using MigrationWatch.Pages.About;
using MigrationWatch.Pages.Articles;
using MigrationWatch.Pages.Digests;
using MigrationWatch.Pages.Sources;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.Hosting;

/// <summary>Every route of the product below <c>/api</c>; the Functions app has the same as attributes, and a test compares them.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Routes.Prefix);
        api.MapGet(Routes.Digest, (HttpRequest request, string? date, DigestEndpoints digests, CancellationToken cancellation) => digests.GetAsync(request, date, cancellation)).WithName(FunctionNames.GetDigest);
        api.MapGet(Routes.Digests, (HttpRequest request, DigestEndpoints digests, CancellationToken cancellation) => digests.ListAsync(request, cancellation)).WithName(FunctionNames.ListDigests);
        api.MapGet(Routes.DigestFeed, (HttpRequest request, DigestEndpoints digests, CancellationToken cancellation) => digests.GetFeedAsync(request, cancellation)).WithName(FunctionNames.GetDigestFeed);
        api.MapGet(Routes.Sources, (HttpRequest request, SourcesEndpoints sources, CancellationToken cancellation) => sources.ListAsync(request, cancellation)).WithName(FunctionNames.ListSources);
        api.MapPost(Routes.Feeds, (HttpRequest request, SourcesEndpoints sources, CancellationToken cancellation) => sources.AddAsync(request, cancellation)).WithName(FunctionNames.AddFeed);
        api.MapGet(Routes.FeedsOpml, (HttpRequest request, SourcesEndpoints sources, CancellationToken cancellation) => sources.GetOpmlAsync(request, cancellation)).WithName(FunctionNames.GetFeedsOpml);
        api.MapGet(Routes.Article, (HttpRequest request, string id, ArticleEndpoints articles, CancellationToken cancellation) => articles.GetAsync(request, id, cancellation)).WithName(FunctionNames.GetArticlePage);
        api.MapGet(Routes.About, (HttpRequest request, AboutEndpoints about, CancellationToken cancellation) => about.GetAboutAsync(request, cancellation)).WithName(FunctionNames.GetAbout);
        api.MapGet(Routes.Quality, (HttpRequest request, AboutEndpoints about, CancellationToken cancellation) => about.GetQualityAsync(request, cancellation)).WithName(FunctionNames.GetQuality);
        api.MapGet(Routes.Health, (HttpRequest request, HealthEndpoint health, CancellationToken cancellation) => health.GetAsync(request, cancellation)).WithName(FunctionNames.GetHealth);
        api.MapMail();
        api.MapQueries();
        api.MapPages();

        // The Functions host keeps "/" for itself, so the newest digest's own address is below the prefix.
        app.MapGet("/", () => Results.Redirect($"/{Routes.Prefix}/digest"));
        app.MapFallback((HttpRequest request, ApiGate gate) => gate.RunAsync(request, Access.Open, () => Task.FromResult(Problems.NotFound("There is nothing at this address."))));
    }
}
