using MigrationWatch.Http;
using MigrationWatch.Pages.Corridors;
using MigrationWatch.Pages.Entities;
using MigrationWatch.Pages.Figures;
using MigrationWatch.Pages.Policies;
using MigrationWatch.Pages.Saved;
using MigrationWatch.Pages.Search;
using MigrationWatch.Pages.Verdicts;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.Hosting;

/// <summary>The pages for looking things up.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this RouteGroupBuilder api)
    {
        api.MapRead(Routes.Search, (HttpRequest request, SearchEndpoints search, CancellationToken cancellation) => search.GetAsync(request, cancellation)).WithName(FunctionNames.GetSearchPage);
        api.MapRead(Routes.SearchFeed, (HttpRequest request, string format, SearchEndpoints search, CancellationToken cancellation) => search.GetFeedAsync(request, format, cancellation)).WithName(FunctionNames.GetSearchFeed);
        api.MapRead(Routes.Figure, (HttpRequest request, string id, FigureEndpoints figures, CancellationToken cancellation) => figures.GetAsync(request, id, cancellation)).WithName(FunctionNames.GetFigurePage);
        api.MapRead(Routes.Corridors, (HttpRequest request, CorridorEndpoints corridors, CancellationToken cancellation) => corridors.ListAsync(request, cancellation)).WithName(FunctionNames.GetCorridorsPage);
        api.MapRead(Routes.Corridor, (HttpRequest request, string id, CorridorEndpoints corridors, CancellationToken cancellation) => corridors.GetAsync(request, id, cancellation)).WithName(FunctionNames.GetCorridorPage);
        api.MapRead(Routes.Policies, (HttpRequest request, PolicyEndpoints policies, CancellationToken cancellation) => policies.ListAsync(request, cancellation)).WithName(FunctionNames.GetPoliciesPage);
        api.MapRead(Routes.Policy, (HttpRequest request, string id, PolicyEndpoints policies, CancellationToken cancellation) => policies.GetAsync(request, id, cancellation)).WithName(FunctionNames.GetPolicyPage);
        api.MapRead(Routes.Entities, (HttpRequest request, EntityEndpoints entities, CancellationToken cancellation) => entities.ListAsync(request, cancellation)).WithName(FunctionNames.GetEntitiesPage);
        api.MapRead(Routes.Entity, (HttpRequest request, string kind, string name, EntityEndpoints entities, CancellationToken cancellation) => entities.GetAsync(request, kind, name, cancellation)).WithName(FunctionNames.GetEntityPage);
        api.MapRead(Routes.Queries, (HttpRequest request, QueryEndpoints queries, CancellationToken cancellation) => queries.ListAsync(request, cancellation)).WithName(FunctionNames.GetQueriesPage);
        api.MapPost(Routes.Queries, (HttpRequest request, QueryEndpoints queries, CancellationToken cancellation) => queries.SaveAsync(request, cancellation)).WithName(FunctionNames.SaveQueryForm);
        api.MapRead(Routes.Query, (HttpRequest request, string name, QueryEndpoints queries, CancellationToken cancellation) => queries.GetAsync(request, name, cancellation)).WithName(FunctionNames.GetQueryPage);
        api.MapPost(Routes.DeleteQuery, (HttpRequest request, string name, QueryEndpoints queries, CancellationToken cancellation) => queries.DeleteAsync(request, name, cancellation)).WithName(FunctionNames.DeleteQueryForm);
        api.MapPost(Routes.GiveVerdict, (HttpRequest request, string id, VerdictFormEndpoint verdicts, CancellationToken cancellation) => verdicts.GiveAsync(request, id, cancellation)).WithName(FunctionNames.GiveVerdictForm);
    }
}
