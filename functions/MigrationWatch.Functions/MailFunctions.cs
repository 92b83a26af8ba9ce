using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Pages.Operator;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class MailFunctions(SendSchedule schedule, MailUpkeep upkeep, DigestMailer mailer, MessageDelivery delivery, MailEndpoints endpoints)
{
    [Function(FunctionNames.SendDigests)]
    public Task SendDigests([TimerTrigger(Schedules.SendDigests)] TimerInfo timer, CancellationToken cancellation) =>
        TimerTick.RunAsync(FunctionNames.SendDigests, schedule.EnqueueDueAsync, cancellation);

    [Function(FunctionNames.TidyMail)]
    public Task TidyMail([TimerTrigger(Schedules.TidyMail)] TimerInfo timer, CancellationToken cancellation) =>
        TimerTick.RunAsync(FunctionNames.TidyMail, upkeep.RunAsync, cancellation);

    [Function(FunctionNames.SendDigestMail)]
    public Task SendDigestMail([QueueTrigger(Queues.DigestMails)] DigestMailMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(FunctionNames.SendDigestMail, Queues.DigestMails, message, mailer.SendAsync, cancellation);

    [Function(FunctionNames.SendNotice)]
    public Task SendNotice([QueueTrigger(Queues.Notices)] NoticeMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(FunctionNames.SendNotice, Queues.Notices, message, mailer.SendNoticeAsync, cancellation);

    [Function(FunctionNames.TakeMailEvents)]
    public Task<IResult> TakeMailEvents([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.MailEvents)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.TakeEventsAsync(request, cancellation);

    [Function(FunctionNames.TakeBounce)]
    public Task<IResult> TakeBounce([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.MailBounces)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.TakeBounceAsync(request, cancellation);

    [Function(FunctionNames.GetMailStatus)]
    public Task<IResult> GetMailStatus([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.MailStatus)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.GetStatusAsync(request, cancellation);

    [Function(FunctionNames.ShowMailStatus)]
    public Task<IResult> ShowMailStatus([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.MailStatus)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.ShowStatusAsync(request, cancellation);

    [Function(FunctionNames.RetryMails)]
    public Task<IResult> RetryMails([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.RetryMails)] HttpRequest request, CancellationToken cancellation) =>
        endpoints.RetryAsync(request, cancellation);
}
