using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Web;

/// <summary>Follows redirects by hand.</summary>
internal static class Redirects
{
    /// <param name="ask">One exchange, without redirects.</param>
    public static async Task<WebResponse> FollowAsync(Uri start, WebOptions options, Func<Uri, TimeBudget, Task<WebResponse>> ask)
    {
        var budget = new TimeBudget(options.Timeout);
        var (url, movedTo, permanentSoFar) = (Checked(start), default(Uri), true);
        for (var hops = 0; ; hops++)
        {
            var response = await ask(url, budget);
            if (Target(response) is not { } target)
            {
                return response with { MovedTo = movedTo };
            }

            if (hops == options.MaximumRedirects)
            {
                throw new PermanentFailureException("too-many-redirects", $"more than {options.MaximumRedirects} redirects");
            }

            url = Checked(target);
            permanentSoFar &= response.Status is 301 or 308;
            movedTo = permanentSoFar ? url : movedTo;
        }
    }

    private static Uri? Target(WebResponse response) =>
        response.Status is 301 or 302 or 303 or 307 or 308 && Uri.TryCreate(response.Url, response.Header("Location"), out var target) ? target : null;

    private static Uri Checked(Uri url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https", Host.Length: > 0 }
        ? WithoutFragment(url)
        : throw new PermanentFailureException("refused-address", "only http and https addresses are fetched");

    private static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query));
}
