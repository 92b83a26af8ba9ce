namespace MigrationWatch.Storage.Messages;

/// <summary>
/// Trying again can't help: the address is gone or refused, the document is unreadable or too large.
/// The message is quarantined with <see cref="Reason"/> and counts as done.
/// </summary>
/// <param name="reason">A short, stable word for counting: <c>gone</c>, <c>too-large</c>, <c>refused-address</c>.</param>
/// <param name="message">What happened, for a person.</param>
public sealed class PermanentFailureException(string reason, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Reason { get; } = reason;
}
