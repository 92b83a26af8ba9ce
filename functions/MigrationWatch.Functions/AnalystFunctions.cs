using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class AnalystFunctions(SavedQueryEndpoints saved, VerdictEndpoints verdicts, DeletionEndpoint deletion, DailyUpkeep upkeep)
{
    [Function(FunctionNames.ListSavedQueries)]
    public Task<IResult> ListSavedQueries([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.SavedQueries)] HttpRequest request, CancellationToken cancellation) =>
        saved.ListAsync(request, cancellation);

    [Function(FunctionNames.SaveQuery)]
    public Task<IResult> SaveQuery([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.SavedQueries)] HttpRequest request, CancellationToken cancellation) =>
        saved.SaveAsync(request, cancellation);

    [Function(FunctionNames.GetSavedQuery)]
    public Task<IResult> GetSavedQuery([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.SavedQuery)] HttpRequest request, string name, CancellationToken cancellation) =>
        saved.GetAsync(request, name, cancellation);

    [Function(FunctionNames.DeleteSavedQuery)]
    public Task<IResult> DeleteSavedQuery([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.SavedQuery)] HttpRequest request, string name, CancellationToken cancellation) =>
        saved.DeleteAsync(request, name, cancellation);

    [Function(FunctionNames.RunSavedQuery)]
    public Task<IResult> RunSavedQuery([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.SavedResult)] HttpRequest request, string name, string format, CancellationToken cancellation) =>
        saved.RunAsync(request, name, format, cancellation);

    [Function(FunctionNames.ListVerdicts)]
    public Task<IResult> ListVerdicts([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Verdicts)] HttpRequest request, CancellationToken cancellation) =>
        verdicts.ListAsync(request, cancellation);

    [Function(FunctionNames.AddVerdict)]
    public Task<IResult> AddVerdict([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Verdicts)] HttpRequest request, CancellationToken cancellation) =>
        verdicts.AddAsync(request, cancellation);

    [Function(FunctionNames.DeleteArticle)]
    public Task<IResult> DeleteArticle([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.Article)] HttpRequest request, string id, CancellationToken cancellation) =>
        deletion.DeleteAsync(request, id, cancellation);

    [Function(FunctionNames.CompactDay)]
    public Task CompactDay([TimerTrigger(Schedules.CompactDay)] TimerInfo timer, CancellationToken cancellation) =>
        TimerTick.RunAsync(FunctionNames.CompactDay, upkeep.RunAsync, cancellation);
}
