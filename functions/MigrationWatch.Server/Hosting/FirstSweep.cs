using Azure.Storage.Queues;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MigrationWatch.Digests;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.State;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Server.Hosting;

/// <summary>Tells a newcomer how the first round goes: which feeds answered, what became of their articles, and where to read the digest.</summary>
internal sealed partial class FirstSweep(
    FeedCatalog catalog,
    FeedStateStore states,
    QueueServiceClient queues,
    DigestBuilder digests,
    IntakeOutcomes outcomes,
    IServer server,
    TimeProvider clock,
    ILogger<FirstSweep> logger) : BackgroundService
{
    /// <summary>After this a first digest is made of what there is: politeness towards one host may stretch the round over minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReportAsync(stoppingToken);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            Log.Unreported(logger, failure.Message);
        }
    }

    private async Task ReportAsync(CancellationToken stoppingToken)
    {
        var started = clock.GetUtcNow();
        var (reached, total) = await FeedsReachedAsync(started, stoppingToken);
        if (total == 0)
        {
            Log.NoFeeds(logger, Address());
            return;
        }

        if (reached == 0)
        {
            Log.NothingReached(logger, total, Address());
            return;
        }

        await ArticlesDoneAsync(clock.GetUtcNow() + Patience, stoppingToken);
        await digests.BuildDueAsync(stoppingToken);
        Log.FirstDigest(logger, reached, total, Counts(), Address());
        await ArticlesDoneAsync(DateTimeOffset.MaxValue, stoppingToken);
        await digests.BuildDueAsync(stoppingToken);
        Log.Done(logger, Counts(), Address());
    }

    /// <summary>Waits until every feed was asked once, by us or by somebody before.</summary>
    private async Task<(int Reached, int Total)> FeedsReachedAsync(DateTimeOffset started, CancellationToken cancellation)
    {
        var feeds = (await catalog.ReadAsync(cancellation)).Keys.ToHashSet();
        var waiting = feeds.ToHashSet();
        var reached = 0;
        while (waiting.Count > 0 && clock.GetUtcNow() - started < Patience)
        {
            foreach (var id in waiting.ToList())
            {
                if ((await states.ReadAsync(id, cancellation))?.Value is { LastPoll: not null } state && (state.LastPoll >= started || !state.IsDue(started)))
                {
                    waiting.Remove(id);
                    reached += state.FailuresInRow == 0 && state.LastSuccess is not null ? 1 : 0;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), clock, cancellation);
        }

        return (reached, feeds.Count);
    }

    /// <summary>Until the queue is empty, or nothing has come of it for a while: pages that did not answer wait there for hours.</summary>
    private async Task ArticlesDoneAsync(DateTimeOffset deadline, CancellationToken cancellation)
    {
        var queue = queues.GetQueueClient(Queues.Articles);
        var (done, since) = (0, clock.GetUtcNow());
        while (clock.GetUtcNow() < deadline && clock.GetUtcNow() - since < Quiet && (await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), clock, cancellation);
            (done, since) = outcomes.Counts.Values.Sum() is var now && now > done ? (now, clock.GetUtcNow()) : (done, since);
        }
    }

    private string Counts() => outcomes.Counts.Count == 0
        ? "nothing new"
        : string.Join(", ", outcomes.Counts.OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}"));

    private string Address() => $"{server.Features.Get<IServerAddressesFeature>()!.Addresses.First()}/{Routes.Prefix}/digest";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The first round can't be reported: {Reason}")]
        public static partial void Unreported(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "There is no feed to watch: add one with \"feeds add URL\", or leave MigrationWatch:Feeds:UseShippedFeeds at true (the pages are at {Address})")]
        public static partial void NoFeeds(ILogger logger, string address);

        [LoggerMessage(LogLevel.Warning, "None of {Total} feeds could be reached; to see MigrationWatch work offline, stop it and run: dotnet run --project functions/MigrationWatch.Server -- serve --demo (the pages are at {Address})")]
        public static partial void NothingReached(ILogger logger, int total, string address);

        [LoggerMessage(LogLevel.Information, "{Reached} of {Total} feeds answered; articles so far: {Counts}. Read today's digest: {Address}")]
        public static partial void FirstDigest(ILogger logger, int reached, int total, string counts, string address);

        [LoggerMessage(LogLevel.Information, "The first round is done: {Counts}. Read today's digest: {Address}")]
        public static partial void Done(ILogger logger, string counts, string address);
    }
}
