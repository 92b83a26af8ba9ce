using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Storage.Messages;

/// <summary>The three outcomes of a message: done, thrown back to the queue, or quarantined with a reason.</summary>
public sealed partial class MessageDelivery(Quarantine quarantine, ILogger<MessageDelivery> logger)
{
    private static readonly Counter<long> _messages = Signals.Meter.CreateCounter<long>("migrationwatch.messages", "{message}", "Deliveries of messages, by function and outcome");
    private static readonly Histogram<double> _durations = Signals.Meter.CreateHistogram<double>("migrationwatch.message.duration", "s", "How long a delivery ran, by function", tags: null, advice: Signals.Seconds);

    /// <summary>Runs one stage on one message, as a step of its sender's trace. Any exception but a permanent failure is the queue's to retry.</summary>
    public async Task RunAsync<T>(string function, string queue, T message, Func<T, CancellationToken, Task> stage, CancellationToken cancellation)
        where T : TracedMessage
    {
        using var scope = logger.BeginScope(message);
        using var step = Signals.Step(function, ActivityKind.Consumer, message.TraceParent);
        var begun = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            outcome = await HandleAsync(queue, message, stage, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The host stops, and the queue delivers again: nothing failed.
            outcome = "cancelled";
            throw;
        }
        catch (Exception failure)
        {
            step.Failed(failure);
            throw;
        }
        finally
        {
            _messages.Add(1, new("function", function), new("outcome", outcome));
            _durations.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("function", function));
            step?.SetTag("outcome", outcome);
        }
    }

    private async Task<string> HandleAsync<T>(string queue, T message, Func<T, CancellationToken, Task> stage, CancellationToken cancellation)
        where T : TracedMessage
    {
        try
        {
            await stage(message, cancellation);
            return "done";
        }
        catch (PermanentFailureException failure)
        {
            await quarantine.KeepAsync(queue, message, failure.Reason, failure.Message, cancellation);
            Log.Quarantined(logger, queue, failure.Reason, failure.Message);
            return "quarantined";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Quarantined a message of {Queue}: {Reason}: {Detail}")]
        public static partial void Quarantined(ILogger logger, string queue, string reason, string detail);
    }
}
