using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web.Robots;

namespace MigrationWatch.Web;

/// <summary>Asks each site's robots.txt, at most once a day and instance.</summary>
public sealed class RobotsCheck(WebExchange exchange, IOptions<WebOptions> options, TimeProvider clock)
{
    /// <summary>RFC 9309 allows a copy to be used for a day.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>An unreachable file forbids everything for the moment, so we look again soon.</summary>
    private static readonly TimeSpan ValidityOfFailure = TimeSpan.FromMinutes(5);

    private const int MaximumSites = 4000;

    private readonly ConcurrentDictionary<string, (RobotsRules? Rules, DateTimeOffset Until)> _sites = new();

    /// <exception cref="PermanentFailureException"><c>robots</c>: the site asks crawlers not to read the page.</exception>
    /// <exception cref="WebFailureException">The site does not say what may be read, so nothing may for now.</exception>
    public async Task EnsureAllowedAsync(Uri url, CancellationToken cancellation)
    {
        if (await RulesAsync(url, cancellation) is not { } rules)
        {
            throw new WebFailureException(WebProblem.Connection, $"{url.IdnHost} does not answer for its robots.txt");
        }

        if (!rules.Allows(url))
        {
            throw new PermanentFailureException("robots", $"{url.IdnHost} asks crawlers not to read this page");
        }
    }

    /// <returns>Null while the file is unreachable.</returns>
    private async Task<RobotsRules?> RulesAsync(Uri url, CancellationToken cancellation)
    {
        var site = url.GetLeftPart(UriPartial.Authority);
        if (_sites.TryGetValue(site, out var known) && known.Until > clock.GetUtcNow())
        {
            return known.Rules;
        }

        var (rules, validity) = await FetchAsync(new Uri(new Uri(site), "/robots.txt"), cancellation);
        if (_sites.Count >= MaximumSites)
        {
            _sites.Clear();
        }

        _sites[site] = (rules, clock.GetUtcNow() + validity);
        return rules;
    }

    private async Task<(RobotsRules? Rules, TimeSpan Validity)> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var request = new WebRequest(address) { Accept = "text/plain, */*;q=0.5" };
        try
        {
            var response = await Redirects.FollowAsync(address, options.Value, (url, budget) => exchange.SendAsync(url, request, budget, cancellation));
            return response.Status switch
            {
                >= 200 and < 300 => (RobotsRules.Parse(response.Body.Span, options.Value.ProductName), Validity),

                // "Unavailable" (4xx, redirects without end) leaves everything open, "unreachable" (5xx, no answer) closes everything.
                >= 300 and < 500 => (RobotsRules.AllowAll, Validity),
                _ => (null, ValidityOfFailure),
            };
        }
        catch (PermanentFailureException failure) when (failure.Reason == "too-many-redirects")
        {
            return (RobotsRules.AllowAll, Validity);
        }
        catch (WebFailureException)
        {
            return (null, ValidityOfFailure);
        }
    }
}
