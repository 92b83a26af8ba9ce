namespace MigrationWatch.Mail.Status;

/// <summary>How mailing stands, without a single address.</summary>
/// <param name="Transport">Where mail goes.</param>
/// <param name="Subscribers">By state, as counted by the daily upkeep, which is when <paramref name="Counted"/> was.</param>
/// <param name="Listed">Subscribers who get mail, counted right now.</param>
public sealed record MailStatus(
    string Transport,
    IReadOnlyDictionary<string, int> Subscribers,
    DateTimeOffset? Counted,
    int Listed,
    IssueStatus? Latest,
    IReadOnlyList<FailureGroup> Failures,
    IReadOnlyList<QueueStatus> Queues);

/// <param name="Queued">Subscribers for whom the latest issue was queued.</param>
/// <param name="Begun">Mails begun: sent, waiting or failed. Readers for whom the issue had nothing are queued but not begun.</param>
public sealed record IssueStatus(string Issue, int Queued, int Begun, int Waiting, int Failed);

/// <summary>Failures alike, in words.</summary>
/// <param name="Final">False while they are tried again by themselves.</param>
public sealed record FailureGroup(string Issue, bool Final, string Code, string Reason, int Count, DateTimeOffset Since);

/// <param name="Oldest">When the oldest message that is due was put there; null when none is due.</param>
public sealed record QueueStatus(string Queue, int Messages, DateTimeOffset? Oldest);
