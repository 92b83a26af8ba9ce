namespace MigrationWatch.Storage.Messages;

/// <summary>What every message of ours carries beside its content, so that a trace goes on across the queues.</summary>
public abstract record TracedMessage
{
    /// <summary>W3C trace context of the sender; set by <see cref="QueueSender"/>.</summary>
    public string? TraceParent { get; init; }
}
