using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class QueryFunctions(ExtractionEndpoints extractions, ClaimEndpoints claims, DescriptionEndpoints descriptions)
{
    [Function(FunctionNames.ListExtractions)]
    public Task<IResult> ListExtractions([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Extractions)] HttpRequest request, CancellationToken cancellation) =>
        extractions.ListAsync(request, cancellation);

    [Function(FunctionNames.GetExtraction)]
    public Task<IResult> GetExtraction([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Extraction)] HttpRequest request, string id, CancellationToken cancellation) =>
        extractions.GetAsync(request, id, cancellation);

    [Function(FunctionNames.CountExtractions)]
    public Task<IResult> CountExtractions([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ExtractionFacets)] HttpRequest request, CancellationToken cancellation) =>
        extractions.FacetsAsync(request, cancellation);

    [Function(FunctionNames.CountExtractionsOverTime)]
    public Task<IResult> CountExtractionsOverTime([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ExtractionTimeline)] HttpRequest request, CancellationToken cancellation) =>
        extractions.TimelineAsync(request, cancellation);

    [Function(FunctionNames.ListClaims)]
    public Task<IResult> ListClaims([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Claims)] HttpRequest request, CancellationToken cancellation) =>
        claims.ListAsync(request, cancellation);

    [Function(FunctionNames.GetClaim)]
    public Task<IResult> GetClaim([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Claim)] HttpRequest request, string id, CancellationToken cancellation) =>
        claims.GetAsync(request, id, cancellation);

    [Function(FunctionNames.CountClaims)]
    public Task<IResult> CountClaims([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ClaimFacets)] HttpRequest request, CancellationToken cancellation) =>
        claims.FacetsAsync(request, cancellation);

    [Function(FunctionNames.CountClaimsOverTime)]
    public Task<IResult> CountClaimsOverTime([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ClaimTimeline)] HttpRequest request, CancellationToken cancellation) =>
        claims.TimelineAsync(request, cancellation);

    [Function(FunctionNames.GetSchema)]
    public Task<IResult> GetSchema([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Schema)] HttpRequest request, string name, CancellationToken cancellation) =>
        descriptions.GetSchemaAsync(request, name, cancellation);

    [Function(FunctionNames.GetOpenApi)]
    public Task<IResult> GetOpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.OpenApi)] HttpRequest request, CancellationToken cancellation) =>
        descriptions.GetOpenApiAsync(request, cancellation);
}
