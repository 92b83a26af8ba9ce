using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Mail.Sending;

/// <param name="Issue"><c>2026-11-20</c>, or <c>2026-W47</c> for a week.</param>
/// <param name="Subscriber">Keyed hash of the address.</param>
/// <param name="Time">The time handed out for this mail; null when none is needed.</param>
public sealed record DigestMailMessage(string Issue, string Subscriber, DateTimeOffset? Time = null) : TracedMessage;
