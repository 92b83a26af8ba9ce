using Microsoft.Extensions.Logging;
using MigrationWatch.Analyzers;
using MigrationWatch.Articles;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web;
using MigrationWatch.Web.Hosts;

namespace MigrationWatch.Intake;

/// <summary>The stage ExtractArticle: one entry of one feed from its message to a stored extraction. Safe to repeat and to run twice at once.</summary>
public sealed partial class ArticleIntake(BlobStore blobs, ArticleStore articles, ArticleReader reader, ArticleAnalyzer analyzer, ExtractionStore extractions, ArticleDeletion deletion, QueueSender queues, IntakeOutcomes outcomes, ILogger<ArticleIntake> logger)
{
    /// <summary>When a page that did not answer is looked for again; after a day the feed's words stay, or the message fails.</summary>
    private static readonly TimeSpan[] _laterTries = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(17)];

    /// <exception cref="PermanentFailureException">The page can't be had and the feed carries too little; or the entry's blob is gone.</exception>
    public async Task ExtractAsync(ArticleMessage message, CancellationToken cancellation)
    {
        if (await deletion.RemoveIfDeletedAsync(message.ArticleId, null, cancellation))
        {
            outcomes.Count(IntakeOutcome.Rejected, "deleted");
            return;
        }

        try
        {
            var item = await ReadItemAsync(message, cancellation);
            var (article, outcome) = await TakeInAsync(message, item, cancellation);
            if (article.Rejected is null)
            {
                await extractions.SaveAsync(await ExtractionOfAsync(article, cancellation), article.Text, cancellation);
            }

            if (await deletion.RemoveIfDeletedAsync(article.Id, article.Stored, cancellation))
            {
                outcomes.Count(IntakeOutcome.Rejected, "deleted");
                return;
            }

            if (article.Rejected is null)
            {
                await queues.SendAsync(Queues.StoredArticles, new StoredArticleMessage(article.Id), cancellation);
            }

            outcomes.Count(outcome, article.Rejected);
            Log.Done(logger, message.FeedId, article.Id, outcome, article.Rejected ?? article.Method);
        }
        catch (WebFailureException failure) when (message.Attempt < _laterTries.Length)
        {
            await TryLaterAsync(message, cancellation);
            outcomes.Count(IntakeOutcome.Postponed, failure.Problem.ToString());
            Log.Postponed(logger, message.FeedId, message.ArticleId, failure.Message);
        }
        catch (HostBusyException busy)
        {
            // Not a failure: the message waits for its host's turn without using up its deliveries.
            await queues.SendAsync(Queues.Articles, message, busy.RetryIn, cancellation);
        }
    }

    private async Task<FeedItem> ReadItemAsync(ArticleMessage message, CancellationToken cancellation) =>
        (await blobs.ReadAsync<FeedItem>(Containers.Articles, message.Item, cancellation))?.Value
        ?? throw new PermanentFailureException("entry-gone", $"{message.FeedId}: the entry's blob is no longer there");

    private async Task<(Article Article, IntakeOutcome Outcome)> TakeInAsync(ArticleMessage message, FeedItem item, CancellationToken cancellation)
    {
        var known = await articles.FindAsync(message.ArticleId, cancellation);
        var again = message.Attempt > 0;
        if (!again && known?.Knows(message.Item) == true)
        {
            return (known, IntakeOutcome.Repeated);
        }

        if (!again && known is { Rejected: null } && !known.IsCarriedBy(item.FeedId))
        {
            return (await articles.AddCarrierAsync(known, item, message.Item, cancellation), IntakeOutcome.Duplicate);
        }

        var reading = await reader.ReadAsync(item, cancellation);
        if (reading.PagePending && message.Attempt < _laterTries.Length)
        {
            // Before the article is stored: after a crash in between, the entry would be known and nobody would look again.
            await TryLaterAsync(message, cancellation);
        }

        var article = await articles.MergeAsync(item, message.Item, reading, again, cancellation);

        return (article, OutcomeOf(known, article));
    }

    private Task TryLaterAsync(ArticleMessage message, CancellationToken cancellation) =>
        queues.SendAsync(Queues.Articles, message with { Attempt = message.Attempt + 1 }, _laterTries[message.Attempt], cancellation);

    private static IntakeOutcome OutcomeOf(Article? known, Article article) => article.Rejected is not null ? IntakeOutcome.Rejected
        : known is null ? IntakeOutcome.Stored
        : known.Revision == article.Revision ? IntakeOutcome.Repeated
        : IntakeOutcome.Revised;

    /// <summary>The stored extraction with the article's sources of now; analysed anew when there is none of this revision.</summary>
    private async Task<Extraction> ExtractionOfAsync(Article article, CancellationToken cancellation)
    {
        var known = await extractions.FindAsync(article.Id, cancellation);
        return known?.Revision == article.Revision
            ? known with { Sources = article.Sources }
            : ExtractionRecord.Create(article, await analyzer.AnalyzeAsync(new AnalysisRequest(article.Text, article.Title, article.Published, article.Language, Id: article.Id), cancellation));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{FeedId}: article {ArticleId} postponed: {Reason}")]
        public static partial void Postponed(ILogger logger, string feedId, string articleId, string reason);

        [LoggerMessage(LogLevel.Information, "{FeedId}: article {ArticleId} {Outcome} ({How})")]
        public static partial void Done(ILogger logger, string feedId, string articleId, IntakeOutcome outcome, string? how);
    }
}
