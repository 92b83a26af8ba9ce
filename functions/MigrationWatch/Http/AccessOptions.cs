using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Http;

public sealed class AccessOptions
{
    public const string Section = "MigrationWatch:Access";

    /// <summary>True: reading needs a key too. Default false. Writing always needs one, and without keys nobody writes.</summary>
    public bool ReadingNeedsKey { get; set; }

    /// <summary>Who may write, each with a key of at least 16 characters.</summary>
    public IList<AccessKey> Keys { get; } = [];

    /// <summary>Requests a minute from one address without a key. Default 240.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 240;

    /// <summary>Requests a minute with one key. Default 1,200.</summary>
    [Range(1, 1_000_000)]
    public int KeyRequestsPerMinute { get; set; } = 1200;

    /// <summary>
    /// Header in which a trusted proxy gives the caller's address; its last entry counts. Default none. On Azure Functions
    /// it is <c>X-Forwarded-For</c>; where no proxy sets it, callers could write what they like.
    /// </summary>
    public string? AddressHeader { get; set; }

    /// <summary>Origins whose pages may read the API in a browser. Default none.</summary>
    public IList<string> AllowedOrigins { get; } = [];
}

public sealed class AccessKey
{
    /// <summary>Stands in the history of what was done with the key.</summary>
    public string Name { get; set; } = "";

    public string Key { get; set; } = "";
}
