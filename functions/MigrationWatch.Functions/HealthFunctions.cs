using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Health;
using MigrationWatch.Http;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class HealthFunctions(HealthEndpoint endpoint)
{
    [Function(FunctionNames.GetHealth)]
    public Task<IResult> GetHealth([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Health)] HttpRequest request, CancellationToken cancellation) =>
        endpoint.GetAsync(request, cancellation);
}
