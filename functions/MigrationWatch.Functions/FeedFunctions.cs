using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Feeds;
using MigrationWatch.Storage;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class FeedFunctions(FeedSchedule schedule, FeedPoller poller, MessageDelivery delivery)
{
    [Function(FunctionNames.PullFeeds)]
    public Task PullFeeds([TimerTrigger(Schedules.PullFeeds)] TimerInfo timer, CancellationToken cancellation) =>
        schedule.EnqueueDueAsync(cancellation);

    [Function(FunctionNames.PullFeed)]
    public Task PullFeed([QueueTrigger(Queues.FeedPulls)] FeedPullMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(Queues.FeedPulls, message, poller.PullAsync, cancellation);
}
