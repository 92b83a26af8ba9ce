using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Health;
using MigrationWatch.Http;
using MigrationWatch.Pages.About;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class HealthFunctions(HealthEndpoint endpoint, AboutEndpoints about)
{
    [Function(FunctionNames.GetHealth)]
    public Task<IResult> GetHealth([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Health)] HttpRequest request, CancellationToken cancellation) =>
        endpoint.GetAsync(request, cancellation);

    [Function(FunctionNames.GetAbout)]
    public Task<IResult> GetAbout([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.About)] HttpRequest request, CancellationToken cancellation) =>
        about.GetAboutAsync(request, cancellation);

    [Function(FunctionNames.GetQuality)]
    public Task<IResult> GetQuality([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Quality)] HttpRequest request, CancellationToken cancellation) =>
        about.GetQualityAsync(request, cancellation);
}
