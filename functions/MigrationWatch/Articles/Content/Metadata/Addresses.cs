using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>Web addresses in a page.</summary>
internal static class Addresses
{
    /// <returns>Null when the page names none, or points at another site's front page as some do by mistake.</returns>
    public static Uri? Canonical(HtmlNode document, MetaTags meta, Uri? page)
    {
        var link = document.Elements("link").FirstOrDefault(element => "canonical".Equals(element["rel"], StringComparison.OrdinalIgnoreCase));
        var found = Resolve(link?["href"], page) ?? Resolve(meta.First("og:url"), page);
        return found is { AbsolutePath: "/" } && page is { AbsolutePath.Length: > 1 } ? null : found;
    }

    /// <returns>An absolute http or https address, or null.</returns>
    public static Uri? Resolve(string? address, Uri? page)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var made = page is null ? Uri.TryCreate(address.Trim(), UriKind.Absolute, out var found) : Uri.TryCreate(page, address.Trim(), out found);
        return made && found!.Scheme is "http" or "https" ? found : null;
    }
}
