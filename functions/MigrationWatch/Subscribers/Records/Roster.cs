using System.Globalization;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Subscribers.Records;

/// <summary>
/// Who is to be sent to and when, in 64 sealed blobs, so that the hourly timer reads 64 blobs and not one a subscriber.
/// An index only: the subscriber's own record is asked again before a mail leaves, and the daily upkeep mends the index.
/// </summary>
public sealed class Roster(BlobStore blobs, Sealing sealing)
{
    private const int ShardCount = 64;

    public static IReadOnlyList<string> Shards { get; } = [.. Enumerable.Range(0, ShardCount).Select(ShardName)];

    public static string ShardOf(string id) => ShardName(Convert.ToInt32(id[..2], 16) % ShardCount);

    public async Task<IReadOnlyList<RosterEntry>> ReadAsync(string shard, CancellationToken cancellation) =>
        Open(shard, (await blobs.ReadAsync<RosterShard>(Containers.Subscribers, Name(shard), cancellation))?.Value);

    /// <summary>Adds or replaces the entry, keeping what it was last sent. Somebody new begins with the next slot, not with one that has passed.</summary>
    public Task PutAsync(string id, Preferences preferences, DateTimeOffset now, CancellationToken cancellation) =>
        UpdateAsync(ShardOf(id), entries => [.. entries.Where(entry => entry.Id != id), Entry(entries.FirstOrDefault(entry => entry.Id == id), id, preferences, now)], cancellation);

    public Task RemoveAsync(string id, CancellationToken cancellation) =>
        UpdateAsync(ShardOf(id), entries => entries.Any(entry => entry.Id == id) ? [.. entries.Where(entry => entry.Id != id)] : entries, cancellation);

    /// <summary>Adds or corrects the <paramref name="wanted"/> and takes out the <paramref name="gone"/>.</summary>
    public Task MendAsync(string shard, IReadOnlyDictionary<string, Preferences> wanted, IReadOnlySet<string> gone, DateTimeOffset now, CancellationToken cancellation) =>
        UpdateAsync(shard, entries => Mend(entries, wanted, gone, now), cancellation);

    /// <summary>Records that <paramref name="queued"/> (subscriber to issue) are done for their slots.</summary>
    public Task MarkAsync(string shard, IReadOnlyDictionary<string, (DateOnly Slot, string? Issue)> queued, CancellationToken cancellation) =>
        UpdateAsync(shard, entries => [.. entries.Select(entry => queued.TryGetValue(entry.Id, out var mark) ? entry with { LastSlot = mark.Slot, LastIssue = mark.Issue ?? entry.LastIssue } : entry)], cancellation);

    private static IReadOnlyList<RosterEntry> Mend(IReadOnlyList<RosterEntry> entries, IReadOnlyDictionary<string, Preferences> wanted, IReadOnlySet<string> gone, DateTimeOffset now)
    {
        var known = entries.ToDictionary(entry => entry.Id);
        var others = entries.Where(entry => !wanted.ContainsKey(entry.Id) && !gone.Contains(entry.Id));
        RosterEntry[] mended = [.. others, .. wanted.Select(pair => Entry(known.GetValueOrDefault(pair.Key), pair.Key, pair.Value, now))];
        return entries.ToHashSet().SetEquals(mended) ? entries : mended;
    }

    private static RosterEntry Entry(RosterEntry? old, string id, Preferences preferences, DateTimeOffset now)
    {
        var entry = new RosterEntry(id, preferences.Frequency, preferences.SendHour, preferences.TimeZone, preferences.Weekday, default, old?.LastIssue);
        return entry with { LastSlot = old?.LastSlot ?? SendSlot.LatestPassed(entry, now) };
    }

    private static string ShardName(int number) => number.ToString("x2", CultureInfo.InvariantCulture);

    private static string Name(string shard) => $"roster/{shard}.json";

    private IReadOnlyList<RosterEntry> Open(string shard, RosterShard? stored) =>
        stored is null ? [] : sealing.Open<IReadOnlyList<RosterEntry>>(stored.Sealed, Name(shard));

    /// <param name="change">Returning its argument writes nothing, unless the shard is sealed with an old key.</param>
    private Task UpdateAsync(string shard, Func<IReadOnlyList<RosterEntry>, IReadOnlyList<RosterEntry>> change, CancellationToken cancellation) =>
        blobs.UpdateAsync<RosterShard>(
            Containers.Subscribers,
            Name(shard),
            old =>
            {
                var entries = Open(shard, old);
                var next = change(entries);
                return old is not null && ReferenceEquals(entries, next) && sealing.IsCurrent(old.Sealed) ? old : new RosterShard(sealing.Seal(next, Name(shard)));
            },
            cancellation);
}

internal sealed record RosterShard(string Sealed);

/// <param name="LastSlot">The reader's local day whose mail was last queued.</param>
/// <param name="LastIssue">The issue last queued.</param>
public sealed record RosterEntry(string Id, Frequency Frequency, int SendHour, string TimeZone, DayOfWeek Weekday, DateOnly LastSlot, string? LastIssue = null);
