using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Pages.Search;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class PageFunctions(SearchEndpoints search)
{
    [Function(FunctionNames.GetSearchPage)]
    public Task<IResult> GetSearchPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Search)] HttpRequest request, CancellationToken cancellation) =>
        search.GetAsync(request, cancellation);

    [Function(FunctionNames.GetSearchFeed)]
    public Task<IResult> GetSearchFeed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.SearchFeed)] HttpRequest request, string format, CancellationToken cancellation) =>
        search.GetFeedAsync(request, format, cancellation);
}
