using Microsoft.Extensions.Logging;

namespace MigrationWatch.Storage;

/// <summary>The three outcomes of a message: done, thrown back to the queue, or quarantined with a reason.</summary>
public sealed partial class MessageDelivery(Quarantine quarantine, ILogger<MessageDelivery> logger)
{
    /// <summary>Runs one stage on one message. Any exception but a permanent failure is the queue's to retry.</summary>
    public async Task RunAsync<T>(string queue, T message, Func<T, CancellationToken, Task> stage, CancellationToken cancellation)
        where T : notnull
    {
        using var scope = logger.BeginScope(message);
        try
        {
            await stage(message, cancellation);
        }
        catch (PermanentFailureException failure)
        {
            await quarantine.KeepAsync(queue, message, failure.Reason, failure.Message, cancellation);
            Log.Quarantined(logger, queue, failure.Reason, failure.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Quarantined a message of {Queue}: {Reason}: {Detail}")]
        public static partial void Quarantined(ILogger logger, string queue, string reason, string detail);
    }
}
