using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MigrationWatch.Http;

/// <summary>Requests a minute by key, or by address without one. Each instance counts for itself.</summary>
public sealed class RequestLimits : IDisposable
{
    private readonly AccessOptions _options;
    private readonly PartitionedRateLimiter<(string Caller, bool HasKey)> _limiter;

    public RequestLimits(IOptions<AccessOptions> options)
    {
        _options = options.Value;
        _limiter = PartitionedRateLimiter.Create<(string Caller, bool HasKey), (string, bool)>(caller =>
            RateLimitPartition.GetTokenBucketLimiter(caller, _ => Bucket(caller.HasKey ? _options.KeyRequestsPerMinute : _options.RequestsPerMinute)));
    }

    /// <param name="holder">Name of the key's holder, or null.</param>
    /// <returns>Null when the request may go on, else how long to wait.</returns>
    public TimeSpan? WaitBefore(HttpRequest request, string? holder)
    {
        using var lease = _limiter.AttemptAcquire((holder ?? AddressOf(request), holder is not null));
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>A burst of ten seconds' worth, then a steady flow.</summary>
    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
        QueueLimit = 0,
    };

    private string AddressOf(HttpRequest request) =>
        _options.AddressHeader is { } header && request.Headers[header].ToString() is { Length: > 0 } forwarded
            ? WithoutPort(forwarded.Split(',')[^1].Trim())
            : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Azure's proxy adds the caller's port, which changes with every connection.</summary>
    private static string WithoutPort(string address) =>
        System.Net.IPEndPoint.TryParse(address, out var endpoint) ? endpoint.Address.ToString() : address;
}
