using MigrationWatch.Http;
using MigrationWatch.Pages.Search;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.Hosting;

/// <summary>The pages for looking things up.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this RouteGroupBuilder api)
    {
        api.MapRead(Routes.Search, (HttpRequest request, SearchEndpoints search, CancellationToken cancellation) => search.GetAsync(request, cancellation)).WithName(FunctionNames.GetSearchPage);
        api.MapRead(Routes.SearchFeed, (HttpRequest request, string format, SearchEndpoints search, CancellationToken cancellation) => search.GetFeedAsync(request, format, cancellation)).WithName(FunctionNames.GetSearchFeed);
    }
}
