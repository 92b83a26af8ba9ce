using System.Globalization;

namespace MigrationWatch.Web;

/// <summary>What a server answered after all redirects, whatever its status.</summary>
public sealed record WebResponse
{
    /// <summary>The address that answered.</summary>
    public required Uri Url { get; init; }

    public required int Status { get; init; }

    /// <summary>Where the asked address has moved for good: the end of its first unbroken run of 301 and 308. Null when it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Unpacked; empty unless the status is 2xx.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Body bytes over the wire.</summary>
    public long Received { get; init; }

    /// <summary>To the letter; a repeated header's values are joined with a comma. Names in any case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsUnchanged => Status == 304;

    public string? ContentType => Header("Content-Type");

    /// <summary>Null when the server gave nothing to ask with.</summary>
    public WebValidators? Validators => Header("ETag") is null && Header("Last-Modified") is null
        ? null
        : new WebValidators(Url.AbsoluteUri, Header("ETag"), Header("Last-Modified"));

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Retry-After, in seconds or as a date; null when there is none or it makes no sense.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now) => Header("Retry-After") is not { } value ? null
        : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue))
        : Date(value) is { } date && date > now ? date - now
        : null;

    /// <summary>How long the answer may be kept: Cache-Control's max-age, else Expires; null when neither is there.</summary>
    public TimeSpan? Freshness(DateTimeOffset now) => MaxAge() is { } age ? age
        : Date(Header("Expires")) is { } expires && expires > (Date(Header("Date")) ?? now) ? expires - (Date(Header("Date")) ?? now)
        : null;

    private TimeSpan? MaxAge()
    {
        foreach (var directive in (Header("Cache-Control") ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (directive.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(directive.AsSpan(8).Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
            }
        }

        return null;
    }

    private static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
