using Azure.Storage.Queues;
using MigrationWatch.Digests;
using MigrationWatch.Storage;

namespace MigrationWatch.Health;

/// <summary>How the pipeline stands: work that waits, work that failed, and the newest digest.</summary>
public sealed class HealthCheck(QueueServiceClient queues, DigestStore digests)
{
    public async Task<HealthReport> RunAsync(CancellationToken cancellation)
    {
        var waiting = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var queue in Queues.All.SelectMany(name => new[] { name, Queues.Poison(name) }))
        {
            waiting[queue] = (await queues.GetQueueClient(queue).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
        }

        var newest = (await digests.ListAsync(cancellation)).FirstOrDefault();
        return new HealthReport("ok", waiting, newest?.Date, newest?.Stories);
    }
}

/// <param name="Queues">Messages by queue, those under way included; a <c>-poison</c> queue holds what failed every time.</param>
/// <param name="NewestDigest">Null before the first.</param>
public sealed record HealthReport(string Status, IReadOnlyDictionary<string, int> Queues, DateOnly? NewestDigest, int? Stories);
