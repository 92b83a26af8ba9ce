using System.Diagnostics;
using System.Diagnostics.Metrics;
using MigrationWatch.Storage.Days;
using MigrationWatch.Telemetry;
using MigrationWatch.Triggers;

namespace MigrationWatch.Digests;

/// <summary>Ends the traces that began with a feed's pull: a digest that came out differently is the last step of the articles stored last, and linked to those before them.</summary>
public sealed class DigestTrace(DayPartition partition)
{
    private static readonly Counter<long> _digests = Signals.Meter.CreateCounter<long>("migrationwatch.digests", "{digest}", "Digests built, by outcome");

    /// <param name="begun">When building began.</param>
    public async Task BuiltAsync(DateOnly date, TimeZoneInfo zone, bool changed, DateTimeOffset begun, CancellationToken cancellation)
    {
        _digests.Add(1, new KeyValuePair<string, object?>("outcome", changed ? "changed" : "unchanged"));

        // Every minute's rebuilding that changes nothing would lengthen yesterday's traces without end.
        if (!changed || !Signals.Traced)
        {
            return;
        }

        foreach (var day in DigestDay.Partitions(date, zone))
        {
            var traces = await partition.TracesAsync(day, cancellation);
            foreach (var trace in traces.Last)
            {
                using var step = Signals.Step(FunctionNames.BuildDigest, ActivityKind.Internal, trace, begun, traces.Earlier);
                step?.SetTag("digest.date", DigestStore.Name(date));
            }
        }
    }
}
