using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Web;

/// <summary>How we behave towards other people's servers, and what we put up with from them.</summary>
public sealed class WebOptions
{
    public const string Section = "MigrationWatch:Web";

    /// <summary>Who we say we are; robots.txt files know us by the part before the slash.</summary>
    [Required]
    public string Product { get; set; } = "MigrationWatch/1.0";

    /// <summary>Address of a page or a mailbox where an annoyed operator reaches a person; in Azure the app's own address unless set.</summary>
    public string? Contact { get; set; }

    /// <summary>Bytes of a body, unpacked. Default 15 MiB: the largest real feed seen has 6.</summary>
    [Range(64 * 1024, 64 * 1024 * 1024)]
    public int MaximumBytes { get; set; } = 15 * 1024 * 1024;

    /// <summary>KiB of response headers. Default 32; ordinary answers have 2.</summary>
    [Range(4, 256)]
    public int MaximumHeaderKibibytes { get; set; } = 32;

    /// <summary>For one document: all its redirects and the last byte of its body. Waiting for a host's turn does not count. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    [Range(0, 10)]
    public int MaximumRedirects { get; set; } = 5;

    /// <summary>Between two requests to one host. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan HostGap { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait for a host's turn before the message goes back to its queue. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HostPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Lets requests reach this machine: for the demo newsroom and for tests, never for a server that others can reach.</summary>
    public bool AllowLoopback { get; set; }

    internal string ProductName => Product.Split('/')[0];

    internal string UserAgent => Contact is { Length: > 0 } contact ? $"{Product} (+{contact})" : Product;
}
