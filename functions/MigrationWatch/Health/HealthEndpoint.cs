using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Health;

/// <summary><c>GET health</c>: 200 when storage answers, with the status "degraded" when no feed does; 503 when storage doesn't. Poison messages and an old digest are told, not failed.</summary>
public sealed class HealthEndpoint(ApiGate gate, HealthCheck check)
{
    public Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Open, async () =>
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            return Results.Json(await check.RunAsync(cancellation), ContractJson.Options);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            return Problems.Unavailable("The storage account does not answer.");
        }
    });
}
