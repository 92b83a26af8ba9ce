using System.Globalization;
using Microsoft.Extensions.Options;
using MigrationWatch.Storage;

namespace MigrationWatch.Analyzers.Cloud;

/// <summary>What may still be spent today, counted over all instances in one blob. Taken before the call: a crash in between wastes records, it never overspends.</summary>
public sealed class RecordBudget(BlobStore blobs, IOptions<CloudOptions> options, TimeProvider clock)
{
    /// <returns>False when the day's budget does not cover <paramref name="records"/>; nothing is taken then.</returns>
    public async Task<bool> TryTakeAsync(int records, CancellationToken cancellation)
    {
        var name = $"budget/{clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json";
        var taken = false;
        await blobs.UpdateAsync<RecordUse>(
            Containers.Extractions,
            name,
            old =>
            {
                var used = old ?? new RecordUse(0);
                taken = used.Records + records <= options.Value.DailyRecords;
                return taken ? new RecordUse(used.Records + records) : used;
            },
            cancellation);
        return taken;
    }
}

/// <param name="Records">Taken so far that day.</param>
public sealed record RecordUse(int Records);
