using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web.Hosts;

namespace MigrationWatch.Web;

/// <summary>
/// Fetches documents from strangers' servers: public addresses only, redirects followed by hand so that each is
/// checked and a permanent one is told from a temporary one, no cookies, no referrer, everything capped.
/// </summary>
public sealed class WebClient(WebExchange exchange, RobotsCheck robots, IOptions<WebOptions> options)
{
    /// <summary>The answer, whatever its status.</summary>
    /// <exception cref="WebFailureException">No whole answer this time: try again later.</exception>
    /// <exception cref="PermanentFailureException"><c>refused-address</c>, <c>too-large</c>, <c>too-many-redirects</c>, <c>robots</c>: trying again can't help.</exception>
    /// <exception cref="HostBusyException">Others stand before the host: send the message again, delayed.</exception>
    public Task<WebResponse> GetAsync(WebRequest request, CancellationToken cancellation) =>
        Redirects.FollowAsync(
            request.Url,
            options.Value,
            async (url, budget) =>
            {
                if (request.ObeyRobots)
                {
                    await robots.EnsureAllowedAsync(url, cancellation);
                }

                return await exchange.SendAsync(url, request, budget, cancellation);
            });
}
