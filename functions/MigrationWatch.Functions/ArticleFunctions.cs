using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Feeds;
using MigrationWatch.Intake;
using MigrationWatch.Storage;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class ArticleFunctions(ArticleIntake intake, MessageDelivery delivery)
{
    [Function(FunctionNames.ExtractArticle)]
    public Task ExtractArticle([QueueTrigger(Queues.Articles)] ArticleMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(Queues.Articles, message, intake.ExtractAsync, cancellation);
}
