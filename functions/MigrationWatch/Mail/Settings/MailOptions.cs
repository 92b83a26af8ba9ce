using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Mail.Settings;

public sealed class MailOptions
{
    public const string Section = "MigrationWatch:Mail";

    /// <summary>Sender's display name.</summary>
    [Required]
    public string FromName { get; init; } = "Migration Watch";

    /// <summary>Sender's address; its domain also ends Message-ID and List-Id.</summary>
    [Required]
    [RegularExpression(@"[^@\s<>]+@[^@\s<>]+")]
    public string FromAddress { get; init; } = "digest@localhost";

    /// <summary>Where readers reach the HTTP functions, with the prefix: <c>https://example.org/api</c>. One-click unsubscribing needs https.</summary>
    [Required]
    public Uri PublicUrl { get; init; } = new("http://localhost:7071/api");

    /// <summary>Where mails are written while there is no SMTP server.</summary>
    [Required]
    public string Folder { get; init; } = ".mail";

    /// <summary>Mails a minute, 0 for no limit. Default 30: Azure Communication Services' limit for an own domain.</summary>
    [Range(0, 100_000)]
    public int PerMinute { get; init; } = 30;

    /// <summary>Mails an hour, 0 for no limit. Default 100: the same service's limit until it is raised on request.</summary>
    [Range(0, 5_000_000)]
    public int PerHour { get; init; } = 100;

    /// <summary>How long a sender that has begun a mail keeps others off it. Default 3 minutes: longer than one SMTP conversation may take.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Refusals of an address, on different days, after which nothing is sent to it any more. Default 2: one may be a server's bad day.</summary>
    [Range(1, 10)]
    public int BouncesToSuppress { get; init; } = 2;

    /// <summary>Shared secret of the generic bounce webhook and of Azure's, as <c>?key=</c>; without it both are closed.</summary>
    public string? WebhookKey { get; init; }
}
