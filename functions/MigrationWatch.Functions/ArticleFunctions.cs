using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Feeds;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Pages.Articles;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class ArticleFunctions(ArticleIntake intake, MessageDelivery delivery, ArticleEndpoints endpoints)
{
    [Function(FunctionNames.ExtractArticle)]
    public Task ExtractArticle([QueueTrigger(Queues.Articles)] ArticleMessage message, CancellationToken cancellation) =>
        delivery.RunAsync(FunctionNames.ExtractArticle, Queues.Articles, message, intake.ExtractAsync, cancellation);

    [Function(FunctionNames.GetArticlePage)]
    public Task<IResult> GetArticlePage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Article)] HttpRequest request, string id, CancellationToken cancellation) =>
        endpoints.GetAsync(request, id, cancellation);
}
