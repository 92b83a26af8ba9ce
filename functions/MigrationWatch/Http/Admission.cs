using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MigrationWatch.Http;

/// <summary>Decides whether a request may go on: key, rate, origin.</summary>
public sealed class Admission(AccessKeys keys, RequestLimits limits, OtherOrigins origins, IOptions<AccessOptions> options)
{
    /// <returns>The refusal, or null.</returns>
    public IResult? Refuse(HttpRequest request, Access access)
    {
        if (access == Access.Open)
        {
            return null;
        }

        origins.Admit(request);
        var holder = keys.HolderOf(request);
        if (limits.WaitBefore(request, holder) is { } wait)
        {
            request.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problems.TooManyRequests("Too many requests: wait as long as Retry-After says.");
        }

        var needsKey = access == Access.Write || (access == Access.Read && options.Value.ReadingNeedsKey);
        return needsKey && holder is null ? Problems.Unauthorized($"A key is needed, in the header {AccessKeys.Header}; keys are set in MigrationWatch:Access:Keys, and without any nobody may write.") : null;
    }
}
