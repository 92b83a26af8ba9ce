namespace MigrationWatch.Subscribers.Keys;

/// <summary>
/// Secrets that protect subscribers. Rotation: add a new sealing key, name it in <see cref="Current"/>, keep the old one
/// until the daily upkeep has sealed every record anew (and mails with links signed by it are no longer of use), then remove it.
/// </summary>
public sealed class KeyOptions
{
    public const string Section = "MigrationWatch:Subscribers:Keys";

    /// <summary>32 bytes, base64: turns an address into a blob name. Never rotated, since every name would change.</summary>
    public string? Names { get; set; }

    /// <summary>Key id to 32 bytes in base64. Each seals records and signs tokens under keys derived from it.</summary>
    public Dictionary<string, string> Sealing { get; init; } = [];

    /// <summary>Id of the sealing key for what is written from now on; may be left out when there is only one.</summary>
    public string? Current { get; set; }
}
