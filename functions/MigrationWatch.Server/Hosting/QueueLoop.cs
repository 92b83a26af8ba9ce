using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Server.Hosting;

/// <summary>Reads one queue as the Functions queue trigger does: batches, a threshold for the next, retries with a delay, then the poison queue.</summary>
internal sealed partial class QueueLoop(QueueTrigger trigger, QueueSettings settings, QueueServiceClient queues, QueueMessageRunner runner, TimeProvider clock, ILogger<QueueLoop> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private readonly QueueClient _queue = queues.GetQueueClient(trigger.Queue);
    private readonly List<Task> _running = [];
    private TimeSpan _pause = ShortestPause;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RoomForABatchAsync();
                var batch = await ReceiveAsync(stoppingToken);
                _running.AddRange(batch.Select(message => runner.RunAsync(trigger, _queue, message, stoppingToken)));
                await PauseAsync(batch.Length, stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(_running).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task RoomForABatchAsync()
    {
        _running.RemoveAll(task => task.IsCompleted);
        while (_running.Count > settings.NewBatchThreshold)
        {
            _running.Remove(await Task.WhenAny(_running));
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            return await _queue.ReceiveMessagesAsync(settings.BatchSize, settings.Lease, cancellation);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            Log.Unreachable(logger, trigger.Queue, failure.Message);
            return [];
        }
    }

    /// <summary>None after a batch; on an empty queue twice the last pause, up to the limit.</summary>
    private async Task PauseAsync(int received, CancellationToken cancellation)
    {
        if (received > 0)
        {
            _pause = ShortestPause;
            return;
        }

        await Task.Delay(_pause, clock, cancellation);
        _pause = _pause * 2 < settings.MaxPollingInterval ? _pause * 2 : settings.MaxPollingInterval;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Queue {Queue} can't be read: {Reason}")]
        public static partial void Unreachable(ILogger logger, string queue, string reason);
    }
}
