using MigrationWatch.Storage.Blobs;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Subscribers.SignUps;

/// <summary>Counts sign-ups across all instances, under keyed hashes in <c>limits/</c>; the daily upkeep removes what is a day old.</summary>
public sealed class SignUpLimits(BlobStore blobs, KeyRing keys, TimeProvider clock)
{
    private const string Folder = "limits/";
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    /// <summary>Counts one attempt if it is within the limit.</summary>
    /// <param name="use">Keeps clients and mailboxes apart.</param>
    /// <returns>False when there were <paramref name="limit"/> in <paramref name="window"/>, or one within <paramref name="gap"/>.</returns>
    public async Task<bool> TryAsync(string use, string key, int limit, TimeSpan window, TimeSpan gap, CancellationToken cancellation)
    {
        var allowed = false;
        await blobs.UpdateAsync<AttemptLog>(Containers.Subscribers, $"{Folder}{keys.Name(use, key)}.json", Count, cancellation);
        return allowed;

        AttemptLog Count(AttemptLog? log)
        {
            var now = clock.GetUtcNow();
            var recent = (log?.Times ?? []).Where(time => now - time < window).ToList();
            allowed = recent.Count < limit && recent.All(time => now - time >= gap);
            return allowed || log is null ? new AttemptLog([.. recent, now]) : log;
        }
    }

    public async Task ForgetOldAsync(CancellationToken cancellation)
    {
        await foreach (var name in blobs.ListAsync(Containers.Subscribers, Folder, cancellation))
        {
            if (await blobs.ReadAsync<AttemptLog>(Containers.Subscribers, name, cancellation) is { } log && clock.GetUtcNow() - log.Value.Times[^1] > _kept)
            {
                await blobs.DeleteAsync(Containers.Subscribers, name, cancellation);
            }
        }
    }

    private sealed record AttemptLog(IReadOnlyList<DateTimeOffset> Times);
}
