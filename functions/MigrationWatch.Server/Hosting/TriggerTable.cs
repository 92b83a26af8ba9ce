using MigrationWatch.Contracts;
using MigrationWatch.Digests;
using MigrationWatch.Feeds;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Triggers;

namespace MigrationWatch.Server.Hosting;

/// <summary>Every timer and queue of the product; the Functions app has the same as attributes, and a test compares them.</summary>
internal static class TriggerTable
{
    public static IReadOnlyList<TimerTrigger> Timers { get; } =
    [
        Timer<FeedSchedule>(FunctionNames.PullFeeds, Schedules.PullFeeds, (schedule, cancellation) => schedule.EnqueueDueAsync(cancellation)),
        Timer<DigestBuilder>(FunctionNames.BuildDigest, Schedules.BuildDigest, (builder, cancellation) => builder.BuildDueAsync(cancellation)),
        Timer<DailyUpkeep>(FunctionNames.CompactDay, Schedules.CompactDay, (upkeep, cancellation) => upkeep.RunAsync(cancellation)),
        Timer<SendSchedule>(FunctionNames.SendDigests, Schedules.SendDigests, (schedule, cancellation) => schedule.EnqueueDueAsync(cancellation)),
        Timer<AlertMatcher>(FunctionNames.TellRestOfAlerts, Schedules.TellRestOfAlerts, (matcher, cancellation) => matcher.TellRestAsync(cancellation)),
        Timer<MailUpkeep>(FunctionNames.TidyMail, Schedules.TidyMail, (upkeep, cancellation) => upkeep.RunAsync(cancellation)),
    ];

    public static IReadOnlyList<QueueTrigger> Queues { get; } =
    [
        Queue<FeedPoller, FeedPullMessage>(FunctionNames.PullFeed, Storage.Messages.Queues.FeedPulls, poller => poller.PullAsync),
        Queue<ArticleIntake, ArticleMessage>(FunctionNames.ExtractArticle, Storage.Messages.Queues.Articles, intake => intake.ExtractAsync),
        Queue<AlertMatcher, StoredArticleMessage>(FunctionNames.MatchAlerts, Storage.Messages.Queues.StoredArticles, matcher => matcher.MatchAsync),
        Queue<AlertSender, AlertMessage>(FunctionNames.SendAlert, Storage.Messages.Queues.Alerts, sender => sender.SendAsync),
        Queue<DigestMailer, DigestMailMessage>(FunctionNames.SendDigestMail, Storage.Messages.Queues.DigestMails, mailer => mailer.SendAsync),
        Queue<DigestMailer, NoticeMessage>(FunctionNames.SendNotice, Storage.Messages.Queues.Notices, mailer => mailer.SendNoticeAsync),
    ];

    private static TimerTrigger Timer<TStage>(string function, string schedule, Func<TStage, CancellationToken, Task> run)
        where TStage : notnull =>
        new(function, schedule, (services, cancellation) => TimerTick.RunAsync(function, token => run(services.GetRequiredService<TStage>(), token), cancellation));

    private static QueueTrigger Queue<TStage, TMessage>(string function, string queue, Func<TStage, Func<TMessage, CancellationToken, Task>> stage)
        where TStage : notnull
        where TMessage : TracedMessage =>
        new(function, queue, (services, body, cancellation) => services.GetRequiredService<MessageDelivery>().RunAsync(
            function,
            queue,
            body.ToObjectFromJson<TMessage>(ContractJson.Options)!,
            stage(services.GetRequiredService<TStage>()),
            cancellation));
}
