namespace MigrationWatch.Mail.Transports;

/// <summary>The way out: an SMTP server, or a folder.</summary>
public interface IMailTransport
{
    /// <summary>For the operator: <c>smtp.example.org:587</c> or the folder.</summary>
    string Description { get; }

    /// <summary>Whether the other side minds how fast mail comes.</summary>
    bool IsLimited { get; }

    /// <summary>Hands over one mail. Never throws for what the other side says or fails to say: that is the outcome.</summary>
    Task<SendOutcome> SendAsync(MailEnvelope mail, CancellationToken cancellation);
}

/// <param name="Content">The message's bytes, lines ended by CRLF.</param>
public sealed record MailEnvelope(string From, string To, byte[] Content);

public enum SendResult
{
    /// <summary>The other side took responsibility.</summary>
    Accepted,

    /// <summary>Worth another try: busy, unreachable, greylisting, our credentials.</summary>
    Transient,

    /// <summary>The address is at fault: no such mailbox or domain.</summary>
    AddressRejected,

    /// <summary>This mail is refused for good, for another reason than the address.</summary>
    MailRejected,
}

/// <param name="Code">SMTP reply code with the enhanced status code, <c>550 5.1.1</c>, or a word of ours.</param>
/// <param name="Reason">In words, without the server's own text: that often repeats the address.</param>
public sealed record SendOutcome(SendResult Result, string Code, string Reason)
{
    public static SendOutcome Accepted { get; } = new(SendResult.Accepted, "250", "accepted");
}
