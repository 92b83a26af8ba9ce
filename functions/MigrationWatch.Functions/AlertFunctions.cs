using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class AlertFunctions(AlertMatcher matcher, AlertSender sender, MessageDelivery delivery, WatchEndpoints watches)
{
    [Function(FunctionNames.MatchAlerts)]
    public Task MatchAlerts([QueueTrigger(Queues.StoredArticles)] StoredArticleMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(FunctionNames.MatchAlerts, Queues.StoredArticles, message, matcher.MatchAsync, cancellation);

    [Function(FunctionNames.SendAlert)]
    public Task SendAlert([QueueTrigger(Queues.Alerts)] AlertMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(FunctionNames.SendAlert, Queues.Alerts, message, sender.SendAsync, cancellation);

    [Function(FunctionNames.TellRestOfAlerts)]
    public Task TellRestOfAlerts([TimerTrigger(Schedules.TellRestOfAlerts)] TimerInfo timer, CancellationToken cancellation) =>
        TimerTick.RunAsync(FunctionNames.TellRestOfAlerts, matcher.TellRestAsync, cancellation);

    [Function(FunctionNames.ListWatches)]
    public Task<IResult> ListWatches([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Watches)] HttpRequest request, CancellationToken cancellation) =>
        watches.ListAsync(request, cancellation);

    [Function(FunctionNames.AddWatch)]
    public Task<IResult> AddWatch([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Watches)] HttpRequest request, CancellationToken cancellation) =>
        watches.AddAsync(request, cancellation);

    [Function(FunctionNames.RemoveWatch)]
    public Task<IResult> RemoveWatch([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.RemoveWatch)] HttpRequest request, CancellationToken cancellation) =>
        watches.RemoveAsync(request, cancellation);
}
