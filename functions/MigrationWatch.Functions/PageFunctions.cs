using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Pages.Corridors;
using MigrationWatch.Pages.Entities;
using MigrationWatch.Pages.Figures;
using MigrationWatch.Pages.Policies;
using MigrationWatch.Pages.Saved;
using MigrationWatch.Pages.Search;
using MigrationWatch.Pages.Verdicts;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class PageFunctions(SearchEndpoints search, FigureEndpoints figures, CorridorEndpoints corridors, PolicyEndpoints policies, EntityEndpoints entities, QueryEndpoints queries, VerdictFormEndpoint verdicts)
{
    [Function(FunctionNames.GetSearchPage)]
    public Task<IResult> GetSearchPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Search)] HttpRequest request, CancellationToken cancellation) =>
        search.GetAsync(request, cancellation);

    [Function(FunctionNames.GetSearchFeed)]
    public Task<IResult> GetSearchFeed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.SearchFeed)] HttpRequest request, string format, CancellationToken cancellation) =>
        search.GetFeedAsync(request, format, cancellation);

    [Function(FunctionNames.GetFigurePage)]
    public Task<IResult> GetFigurePage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Figure)] HttpRequest request, string id, CancellationToken cancellation) =>
        figures.GetAsync(request, id, cancellation);

    [Function(FunctionNames.GetCorridorsPage)]
    public Task<IResult> GetCorridorsPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Corridors)] HttpRequest request, CancellationToken cancellation) =>
        corridors.ListAsync(request, cancellation);

    [Function(FunctionNames.GetCorridorPage)]
    public Task<IResult> GetCorridorPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Corridor)] HttpRequest request, string id, CancellationToken cancellation) =>
        corridors.GetAsync(request, id, cancellation);

    [Function(FunctionNames.GetPoliciesPage)]
    public Task<IResult> GetPoliciesPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Policies)] HttpRequest request, CancellationToken cancellation) =>
        policies.ListAsync(request, cancellation);

    [Function(FunctionNames.GetPolicyPage)]
    public Task<IResult> GetPolicyPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Policy)] HttpRequest request, string id, CancellationToken cancellation) =>
        policies.GetAsync(request, id, cancellation);

    [Function(FunctionNames.GetEntitiesPage)]
    public Task<IResult> GetEntitiesPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Entities)] HttpRequest request, CancellationToken cancellation) =>
        entities.ListAsync(request, cancellation);

    [Function(FunctionNames.GetEntityPage)]
    public Task<IResult> GetEntityPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Entity)] HttpRequest request, string kind, string name, CancellationToken cancellation) =>
        entities.GetAsync(request, kind, name, cancellation);

    [Function(FunctionNames.GetQueriesPage)]
    public Task<IResult> GetQueriesPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Queries)] HttpRequest request, CancellationToken cancellation) =>
        queries.ListAsync(request, cancellation);

    [Function(FunctionNames.GetQueryPage)]
    public Task<IResult> GetQueryPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Query)] HttpRequest request, string name, CancellationToken cancellation) =>
        queries.GetAsync(request, name, cancellation);

    [Function(FunctionNames.SaveQueryForm)]
    public Task<IResult> SaveQueryForm([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Queries)] HttpRequest request, CancellationToken cancellation) =>
        queries.SaveAsync(request, cancellation);

    [Function(FunctionNames.DeleteQueryForm)]
    public Task<IResult> DeleteQueryForm([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.DeleteQuery)] HttpRequest request, string name, CancellationToken cancellation) =>
        queries.DeleteAsync(request, name, cancellation);

    [Function(FunctionNames.GiveVerdictForm)]
    public Task<IResult> GiveVerdictForm([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.GiveVerdict)] HttpRequest request, string id, CancellationToken cancellation) =>
        verdicts.GiveAsync(request, id, cancellation);
}
