using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Feeds;
using MigrationWatch.Http;
using MigrationWatch.Pages.Sources;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class FeedFunctions(FeedSchedule schedule, FeedPoller poller, MessageDelivery delivery, SourcesEndpoints sources)
{
    [Function(FunctionNames.PullFeeds)]
    public Task PullFeeds([TimerTrigger(Schedules.PullFeeds)] TimerInfo timer, CancellationToken cancellation) =>
        TimerTick.RunAsync(FunctionNames.PullFeeds, schedule.EnqueueDueAsync, cancellation);

    [Function(FunctionNames.PullFeed)]
    public Task PullFeed([QueueTrigger(Queues.FeedPulls)] FeedPullMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(FunctionNames.PullFeed, Queues.FeedPulls, message, poller.PullAsync, cancellation);

    [Function(FunctionNames.ListSources)]
    public Task<IResult> ListSources([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Sources)] HttpRequest request, CancellationToken cancellation) =>
        sources.ListAsync(request, cancellation);

    [Function(FunctionNames.AddFeed)]
    public Task<IResult> AddFeed([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Feeds)] HttpRequest request, CancellationToken cancellation) =>
        sources.AddAsync(request, cancellation);

    [Function(FunctionNames.GetFeedsOpml)]
    public Task<IResult> GetFeedsOpml([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.FeedsOpml)] HttpRequest request, CancellationToken cancellation) =>
        sources.GetOpmlAsync(request, cancellation);
}
