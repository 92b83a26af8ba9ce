using System.Diagnostics;
using System.Diagnostics.Metrics;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Triggers;

/// <summary>One tick of a timer, traced and counted. What fails is the host's to report: timers don't retry.</summary>
public static class TimerTick
{
    private static readonly Counter<long> _ticks = Signals.Meter.CreateCounter<long>("migrationwatch.timers", "{tick}", "Ticks of timers, by function and outcome");

    public static async Task RunAsync(string function, Func<CancellationToken, Task> stage, CancellationToken cancellation)
    {
        using var step = Signals.Step(function, ActivityKind.Internal, parent: null);
        try
        {
            await stage(cancellation);
            Count(function, "done");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Count(function, "cancelled");
            throw;
        }
        catch (Exception failure)
        {
            step.Failed(failure);
            Count(function, "failed");
            throw;
        }
    }

    private static void Count(string function, string outcome) => _ticks.Add(1, new("function", function), new("outcome", outcome));
}
