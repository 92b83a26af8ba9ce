using MigrationWatch.Curated;

namespace MigrationWatch.Articles.Identity;

/// <summary>One address for one article, whichever way a reader came to it.</summary>
public static class ArticleUrl
{
    private static readonly string[] s_tracking = [.. CuratedTable.Load("TrackingParameters.tsv").Rows.Select(row => row.Required("parameter"))];

    /// <summary>
    /// Without fragment, default port, tracking parameters and a trailing slash; AMP and mobile twins folded onto the ordinary page; always
    /// https, host in lower case without <c>www.</c>. An address for comparing and naming, not for fetching.
    /// </summary>
    /// <exception cref="ArgumentException">The address is not absolute http or https.</exception>
    public static Uri Canonicalize(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("An article has an absolute http or https address.", nameof(url));
        }

        var address = UnwrapAmpCache(url);
        var builder = new UriBuilder("https", TwinHosts.Fold(address.IdnHost), address.IsDefaultPort ? -1 : address.Port)
        {
            Path = TwinPaths.Fold(address.AbsolutePath),
            Query = KeepMeaningful(address.Query),
        };
        return builder.Uri;
    }

    // https://www-example-org.cdn.ampproject.org/c/s/www.example.org/story and https://www.google.com/amp/s/www.example.org/story carry the address in their path.
    private static Uri UnwrapAmpCache(Uri url)
    {
        var isCache = url.Host.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase);
        var isViewer = url.Host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase) && url.AbsolutePath.StartsWith("/amp/", StringComparison.Ordinal);
        if (!isCache && !isViewer)
        {
            return url;
        }

        var parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var inner = string.Join('/', parts.Skip(1).SkipWhile(part => part is "s" or "v" or "c"));
        return inner.Contains('.') && Uri.TryCreate($"https://{inner}{url.Query}", UriKind.Absolute, out var found) ? found : url;
    }

    private static string KeepMeaningful(string query)
    {
        // Sorted: the order of parameters never says which article is meant.
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair.Split('=')[0]) && !TwinPaths.IsTwinParameter(pair))
            .Order(StringComparer.Ordinal);
        return string.Join('&', kept);
    }

    private static bool IsTracking(string name) => s_tracking.Any(pattern => pattern.EndsWith('*')
        ? name.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : name.Equals(pattern, StringComparison.OrdinalIgnoreCase));
}
