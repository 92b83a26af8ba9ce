using MigrationWatch.Mail.Transports;

namespace MigrationWatch.Mail.Sending;

/// <summary>What became of one issue for one subscriber.</summary>
/// <param name="Owner">The sender that wrote it; random.</param>
/// <param name="Until">While sending: when another may take over. While waiting: when to try again.</param>
/// <param name="Code">Of the last failure.</param>
/// <param name="Reason">Of the last failure, in words and without an address.</param>
public sealed record SendRecord(SendState State, string Owner, int Attempts, DateTimeOffset First, DateTimeOffset Until, string? Code = null, string? Reason = null)
{
    public bool IsFinal => State is SendState.Sent or SendState.Failed;

    public SendRecord Failing(SendState state, SendOutcome outcome, DateTimeOffset until) =>
        this with { State = state, Until = until, Code = outcome.Code, Reason = outcome.Reason };
}

public enum SendState
{
    /// <summary>Somebody is at it, or was killed at it.</summary>
    Sending,
    Waiting,
    Sent,
    Failed,
}

/// <summary>Either a right to send now, or why not.</summary>
/// <param name="Record">The claim; null when there is none.</param>
/// <param name="TryAgain">When to look again; null when there is nothing left to do.</param>
public sealed record SendClaim(SendRecord? Record, DateTimeOffset? TryAgain);
