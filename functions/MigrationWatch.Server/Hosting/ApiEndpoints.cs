using MigrationWatch.Health;
using MigrationWatch.Http;
using MigrationWatch.Pages.About;
using MigrationWatch.Pages.Articles;
using MigrationWatch.Pages.Digests;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Sources;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.Hosting;

/// <summary>Every route of the product below <c>/api</c>; the Functions app has the same as attributes, and a test compares them.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Routes.Prefix);
        api.MapRead(Routes.Digest, (HttpRequest request, string? date, DigestEndpoints digests, CancellationToken cancellation) => digests.GetAsync(request, date, cancellation)).WithName(FunctionNames.GetDigest);
        api.MapRead(Routes.Digests, (HttpRequest request, DigestEndpoints digests, CancellationToken cancellation) => digests.ListAsync(request, cancellation)).WithName(FunctionNames.ListDigests);
        api.MapRead(Routes.DigestFeed, (HttpRequest request, DigestEndpoints digests, CancellationToken cancellation) => digests.GetFeedAsync(request, cancellation)).WithName(FunctionNames.GetDigestFeed);
        api.MapRead(Routes.Sources, (HttpRequest request, SourcesEndpoints sources, CancellationToken cancellation) => sources.ListAsync(request, cancellation)).WithName(FunctionNames.ListSources);
        api.MapPost(Routes.Feeds, (HttpRequest request, SourcesEndpoints sources, CancellationToken cancellation) => sources.AddAsync(request, cancellation)).WithName(FunctionNames.AddFeed);
        api.MapRead(Routes.FeedsOpml, (HttpRequest request, SourcesEndpoints sources, CancellationToken cancellation) => sources.GetOpmlAsync(request, cancellation)).WithName(FunctionNames.GetFeedsOpml);
        api.MapRead(Routes.Article, (HttpRequest request, string id, ArticleEndpoints articles, CancellationToken cancellation) => articles.GetAsync(request, id, cancellation)).WithName(FunctionNames.GetArticlePage);
        api.MapRead(Routes.About, (HttpRequest request, AboutEndpoints about, CancellationToken cancellation) => about.GetAboutAsync(request, cancellation)).WithName(FunctionNames.GetAbout);
        api.MapRead(Routes.Quality, (HttpRequest request, AboutEndpoints about, CancellationToken cancellation) => about.GetQualityAsync(request, cancellation)).WithName(FunctionNames.GetQuality);
        api.MapRead(Routes.Health, (HttpRequest request, HealthEndpoint health, CancellationToken cancellation) => health.GetAsync(request, cancellation)).WithName(FunctionNames.GetHealth);
        api.MapMail();
        api.MapQueries();
        api.MapPages();

        // The Functions host keeps "/" for itself, so the newest digest's own address is below the prefix.
        app.MapGet("/", () => Results.Redirect($"/{Routes.Prefix}/digest"));
        api.MapMethods(Routes.AnyOther, ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], (HttpRequest request, WrongAddressEndpoint wrong) => wrong.AnswerAsync(request)).WithName(FunctionNames.WrongAddress);
        app.MapFallback(Routes.AnyOther, (HttpRequest request, WrongAddressEndpoint wrong) => wrong.AnswerAsync(request));
    }
}
