using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Server.Hosting;

/// <summary>One delivery of one message: runs it under a renewed lease, then deletes it, returns it, or moves it to the poison queue.</summary>
internal sealed partial class QueueMessageRunner(IServiceProvider services, QueueServiceClient queues, QueueSettings settings, TimeProvider clock, ILogger<QueueMessageRunner> logger)
{
    public async Task RunAsync(QueueTrigger trigger, QueueClient queue, QueueMessage message, CancellationToken stopping)
    {
        await using var lease = new MessageLease(queue, message, settings.Lease, clock);
        if (message.DequeueCount > settings.MaxDequeueCount)
        {
            // It ended its process every time: no failure was ever caught, so the count is all there is.
            await PoisonAsync(trigger, queue, message, await lease.EndAsync(), null);
            return;
        }

        try
        {
            await trigger.Run(services, message.Body, stopping);
            await queue.DeleteMessageAsync(message.MessageId, await lease.EndAsync(), CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await ReturnAsync(queue, message, await lease.EndAsync());
        }
        catch (Exception failure)
        {
            await FailAsync(trigger, queue, message, await lease.EndAsync(), failure);
        }
    }

    /// <summary>The process stops: the next one need not wait for the lease to run out.</summary>
    private async Task ReturnAsync(QueueClient queue, QueueMessage message, string receipt)
    {
        try
        {
            await queue.UpdateMessageAsync(message.MessageId, receipt, message.Body, TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception lost) when (StorageFailure.Is(lost))
        {
            Log.Unsettled(logger, queue.Name, lost.Message);
        }
    }

    private async Task FailAsync(QueueTrigger trigger, QueueClient queue, QueueMessage message, string receipt, Exception failure)
    {
        try
        {
            if (message.DequeueCount < settings.MaxDequeueCount)
            {
                Log.Retried(logger, trigger.Function, message.DequeueCount, settings.MaxDequeueCount, failure);
                await queue.UpdateMessageAsync(message.MessageId, receipt, message.Body, settings.VisibilityTimeout, CancellationToken.None);
                return;
            }

            await PoisonAsync(trigger, queue, message, receipt, failure);
        }
        catch (Exception lost) when (StorageFailure.Is(lost))
        {
            // The message comes back by itself when its lease runs out.
            Log.Unsettled(logger, trigger.Function, lost.Message);
        }
    }

    private async Task PoisonAsync(QueueTrigger trigger, QueueClient queue, QueueMessage message, string receipt, Exception? failure)
    {
        Log.Poisoned(logger, trigger.Function, Queues.Poison(trigger.Queue), failure);
        await queues.GetQueueClient(Queues.Poison(trigger.Queue)).SendMessageAsync(message.Body, timeToLive: QueueSender.NeverExpires);
        await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Function} failed on delivery {Count} of {Maximum}; the queue retries")]
        public static partial void Retried(ILogger logger, string function, long count, int maximum, Exception failure);

        [LoggerMessage(LogLevel.Error, "{Function} failed for the last time; the message is in {Poison}")]
        public static partial void Poisoned(ILogger logger, string function, string poison, Exception? failure);

        [LoggerMessage(LogLevel.Warning, "{Function}: storage did not take the outcome: {Reason}")]
        public static partial void Unsettled(ILogger logger, string function, string reason);
    }
}
