using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Analyzers.Cloud;

/// <summary>What may still be spent today, counted over all instances in one blob. Taken before the call: a crash in between wastes records, it never overspends.</summary>
public sealed class RecordBudget(BlobStore blobs, IOptions<CloudOptions> options, TimeProvider clock)
{
    private static readonly Counter<long> _records = Signals.Meter.CreateCounter<long>("migrationwatch.language.records", "{record}", "Billed records of the language service, by whether the day's budget had them");

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
        _records.Add(records, new KeyValuePair<string, object?>("outcome", taken ? "taken" : "refused"));
        return taken;
    }
}

/// <param name="Records">Taken so far that day.</param>
public sealed record RecordUse(int Records);
