using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>Where mail leaves. Azure Communication Services: smtp.azurecomm.net, 587, user <c>resource|app id|tenant id</c>, password an Entra client secret.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    public const string Section = "MigrationWatch:Mail:Smtp";

    /// <summary>Without a host, mails are written to a folder.</summary>
    public string? Host { get; init; }

    /// <summary>587 for submission with STARTTLS, 465 for TLS from the first byte.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>A PEM file with the certificates of an own authority, trusted beside none other; null trusts the system's.</summary>
    public string? Authority { get; init; }

    /// <summary>Connections at once. Default 4.</summary>
    [Range(1, 64)]
    public int Connections { get; init; } = 4;

    /// <summary>Longest wait for connecting or for any one answer. Default 30 s; the send lease must outlast a whole mail.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Security == SmtpSecurity.None && Host is not (null or "" or "localhost" or "127.0.0.1" or "::1"))
        {
            yield return new ValidationResult($"{Section}:Security may be None only for a server on this machine", [nameof(Security)]);
        }

        if (User is { Length: > 0 } && string.IsNullOrEmpty(Password))
        {
            yield return new ValidationResult($"{Section}:User is set but Password is not", [nameof(Password)]);
        }

        if (Authority is { Length: > 0 } file && !File.Exists(file))
        {
            yield return new ValidationResult($"{Section}:Authority names a file that is not there", [nameof(Authority)]);
        }
    }
}

public enum SmtpSecurity
{
    /// <summary>A server that doesn't offer STARTTLS gets no mail.</summary>
    StartTls,
    Tls,
    None,
}
