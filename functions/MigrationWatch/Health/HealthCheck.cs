using Azure.Storage.Queues;
using MigrationWatch.Digests;
using MigrationWatch.Feeds.Health;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Health;

/// <summary>How the pipeline stands: work that waits, work that failed, the sources, and the newest digest.</summary>
public sealed class HealthCheck(QueueServiceClient queues, DigestStore digests, FeedHealthCheck feeds)
{
    public async Task<HealthReport> RunAsync(CancellationToken cancellation)
    {
        var waiting = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var queue in Queues.All.SelectMany(name => new[] { name, Queues.Poison(name) }))
        {
            waiting[queue] = (await queues.GetQueueClient(queue).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
        }

        var newest = (await digests.ListAsync(cancellation)).FirstOrDefault();
        var sources = (await feeds.RunAsync(cancellation)).Statuses;
        var status = NoneAnswers(sources) ? HealthStatus.Degraded : HealthStatus.Ok;
        return new HealthReport(status, waiting, sources, newest?.Date, newest?.Stories);
    }

    /// <summary>One feed that fails is its publisher's trouble; when all of them fail it is ours.</summary>
    private static bool NoneAnswers(IReadOnlyDictionary<FeedStatus, int> sources) =>
        sources.GetValueOrDefault(FeedStatus.Failing) > 0 && sources.GetValueOrDefault(FeedStatus.Ok) == 0;
}

public enum HealthStatus
{
    Ok,

    /// <summary>Storage answers, but of the feeds that were polled none did.</summary>
    Degraded,
}

/// <param name="Queues">Messages by queue, those under way included; a <c>-poison</c> queue holds what failed every time.</param>
/// <param name="Sources">Feeds by status.</param>
/// <param name="NewestDigest">Null before the first.</param>
public sealed record HealthReport(HealthStatus Status, IReadOnlyDictionary<string, int> Queues, IReadOnlyDictionary<FeedStatus, int> Sources, DateOnly? NewestDigest, int? Stories);
