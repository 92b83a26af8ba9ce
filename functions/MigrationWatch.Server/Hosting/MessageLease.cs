using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Server.Hosting;

/// <summary>Keeps a running message hidden from others by renewing its invisibility at half time.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewal;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan length, TimeProvider clock)
    {
        _receipt = message.PopReceipt;
        _renewal = RenewAsync(queue, message, length, clock);
    }

    /// <summary>Stops renewing.</summary>
    /// <returns>The receipt under which the message may now be deleted or returned.</returns>
    public async Task<string> EndAsync()
    {
        await _ended.CancelAsync();
        await _renewal;
        return _receipt;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ended.Dispose();
    }

    private async Task RenewAsync(QueueClient queue, QueueMessage message, TimeSpan length, TimeProvider clock)
    {
        try
        {
            while (true)
            {
                await Task.Delay(length / 2, clock, _ended.Token);

                // Not under the token: a renewal that was sent changes the receipt whether or not we wait for the answer.
                _receipt = (await queue.UpdateMessageAsync(message.MessageId, _receipt, message.Body, length, CancellationToken.None)).Value.PopReceipt;
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            // Somebody else has it by now; the stage is idempotent, and settling the message will be refused.
        }
    }
}
