using MigrationWatch.Http;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.Hosting;

/// <summary>The analysts' routes.</summary>
internal static class QueryApiEndpoints
{
    public static void MapQueries(this RouteGroupBuilder api)
    {
        api.MapRead(Routes.Extractions, (HttpRequest request, ExtractionEndpoints endpoints, CancellationToken cancellation) => endpoints.ListAsync(request, cancellation)).WithName(FunctionNames.ListExtractions);
        api.MapRead(Routes.Extraction, (HttpRequest request, string id, ExtractionEndpoints endpoints, CancellationToken cancellation) => endpoints.GetAsync(request, id, cancellation)).WithName(FunctionNames.GetExtraction);
        api.MapRead(Routes.ExtractionFacets, (HttpRequest request, ExtractionEndpoints endpoints, CancellationToken cancellation) => endpoints.FacetsAsync(request, cancellation)).WithName(FunctionNames.CountExtractions);
        api.MapRead(Routes.ExtractionTimeline, (HttpRequest request, ExtractionEndpoints endpoints, CancellationToken cancellation) => endpoints.TimelineAsync(request, cancellation)).WithName(FunctionNames.CountExtractionsOverTime);
        api.MapRead(Routes.Claims, (HttpRequest request, ClaimEndpoints endpoints, CancellationToken cancellation) => endpoints.ListAsync(request, cancellation)).WithName(FunctionNames.ListClaims);
        api.MapRead(Routes.Claim, (HttpRequest request, string id, ClaimEndpoints endpoints, CancellationToken cancellation) => endpoints.GetAsync(request, id, cancellation)).WithName(FunctionNames.GetClaim);
        api.MapRead(Routes.ClaimFacets, (HttpRequest request, ClaimEndpoints endpoints, CancellationToken cancellation) => endpoints.FacetsAsync(request, cancellation)).WithName(FunctionNames.CountClaims);
        api.MapRead(Routes.ClaimTimeline, (HttpRequest request, ClaimEndpoints endpoints, CancellationToken cancellation) => endpoints.TimelineAsync(request, cancellation)).WithName(FunctionNames.CountClaimsOverTime);
        api.MapRead(Routes.Schema, (HttpRequest request, string name, DescriptionEndpoints endpoints, CancellationToken cancellation) => endpoints.GetSchemaAsync(request, name, cancellation)).WithName(FunctionNames.GetSchema);
        api.MapRead(Routes.OpenApi, (HttpRequest request, DescriptionEndpoints endpoints, CancellationToken cancellation) => endpoints.GetOpenApiAsync(request, cancellation)).WithName(FunctionNames.GetOpenApi);
        api.MapRead(Routes.Verdicts, (HttpRequest request, VerdictEndpoints endpoints, CancellationToken cancellation) => endpoints.ListAsync(request, cancellation)).WithName(FunctionNames.ListVerdicts);
        api.MapPost(Routes.Verdicts, (HttpRequest request, VerdictEndpoints endpoints, CancellationToken cancellation) => endpoints.AddAsync(request, cancellation)).WithName(FunctionNames.AddVerdict);
        api.MapRead(Routes.SavedQueries, (HttpRequest request, SavedQueryEndpoints endpoints, CancellationToken cancellation) => endpoints.ListAsync(request, cancellation)).WithName(FunctionNames.ListSavedQueries);
        api.MapPost(Routes.SavedQueries, (HttpRequest request, SavedQueryEndpoints endpoints, CancellationToken cancellation) => endpoints.SaveAsync(request, cancellation)).WithName(FunctionNames.SaveQuery);
        api.MapRead(Routes.SavedQuery, (HttpRequest request, string name, SavedQueryEndpoints endpoints, CancellationToken cancellation) => endpoints.GetAsync(request, name, cancellation)).WithName(FunctionNames.GetSavedQuery);
        api.MapDelete(Routes.SavedQuery, (HttpRequest request, string name, SavedQueryEndpoints endpoints, CancellationToken cancellation) => endpoints.DeleteAsync(request, name, cancellation)).WithName(FunctionNames.DeleteSavedQuery);
        api.MapRead(Routes.SavedResult, (HttpRequest request, string name, string format, SavedQueryEndpoints endpoints, CancellationToken cancellation) => endpoints.RunAsync(request, name, format, cancellation)).WithName(FunctionNames.RunSavedQuery);
        api.MapDelete(Routes.Article, (HttpRequest request, string id, DeletionEndpoint endpoints, CancellationToken cancellation) => endpoints.DeleteAsync(request, id, cancellation)).WithName(FunctionNames.DeleteArticle);
    }
}
