using MigrationWatch.Storage.Messages;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Subscribers.SignUps;

/// <param name="Address">As typed.</param>
/// <param name="Form">Where the sign-up came from: <c>page</c> or <c>api</c>.</param>
/// <param name="Client">The caller's network address; only its keyed hash is kept, for a day.</param>
/// <param name="Trap">A field that people don't see and programs fill in.</param>
public sealed record SignUpRequest(string? Address, Preferences Preferences, string Form, string Client, string? Trap = null)
{
    /// <summary>Version of the consent text beside the button; raise it when the text changes.</summary>
    public const string ConsentTextVersion = "2026-11";
}

/// <summary>The same for a known, an unknown and a protected address.</summary>
public enum SignUpAnswer
{
    /// <summary>If mail can be sent there, it is on its way.</summary>
    Accepted,

    /// <summary>This client asked too often; says nothing about the address.</summary>
    TooMany,
}

/// <param name="Request">Its day and a random part: tells two requests of one subscriber apart, so that each is answered once.</param>
/// <param name="Time">The time handed out for this mail, once there is one.</param>
public sealed record NoticeMessage(NoticeKind Kind, string Subscriber, string Request, DateTimeOffset? Time = null) : TracedMessage;

public enum NoticeKind
{
    /// <summary>Press the button to subscribe.</summary>
    Confirm,

    /// <summary>The link to one's preferences, asked for by somebody who is subscribed already.</summary>
    Manage,
}
