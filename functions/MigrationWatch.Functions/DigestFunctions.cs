using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Digests;
using MigrationWatch.Http;
using MigrationWatch.Pages.Digests;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class DigestFunctions(DigestBuilder builder, DigestEndpoints endpoints)
{
    [Function(FunctionNames.BuildDigest)]
    public Task BuildDigest([TimerTrigger(Schedules.BuildDigest)] TimerInfo timer, CancellationToken cancellation) =>
        TimerTick.RunAsync(FunctionNames.BuildDigest, builder.BuildDueAsync, cancellation);

    [Function(FunctionNames.GetDigest)]
    public Task<IResult> GetDigest([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Digest)] HttpRequest request, string? date, CancellationToken cancellation) =>
        endpoints.GetAsync(request, date, cancellation);

    [Function(FunctionNames.ListDigests)]
    public Task<IResult> ListDigests([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Digests)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.ListAsync(request, cancellation);

    [Function(FunctionNames.GetDigestFeed)]
    public Task<IResult> GetDigestFeed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.DigestFeed)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.GetFeedAsync(request, cancellation);
}
