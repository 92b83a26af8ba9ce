using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>The headline: as the page shows it when its data agree, else as the data give it, else the browser's title without the site's name.</summary>
internal sealed class TitleSources(HtmlNode document, MetaTags meta, JsonLdArticle data)
{
    private static readonly string[] s_separators = [" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " / ", " • ", " ‹ ", " › "];

    public string? Read()
    {
        var browser = document.Elements("title").Where(title => title.Ancestors.All(above => above.Name != "svg")).Select(VisibleText.Of).FirstOrDefault(text => text.Length > 0);
        var site = meta.First("og:site_name", "application-name");
        var named = Clean(data.Headline, site) ?? Clean(meta.First("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"), site);
        var headings = document.Elements("h1").Select(VisibleText.Of).Where(text => text.Length > 0).Distinct().Take(8).ToList();

        // Of several first-level headings (the site's logo is often one) the headline is the one that the data repeat.
        var shown = headings.FirstOrDefault(text => Agrees(text, named) || Agrees(text, browser));
        return shown ?? named ?? (headings.Count == 1 && browser is null ? headings[0] : WithoutSite(browser, site, headings)) ?? headings.FirstOrDefault();
    }

    private static string? Clean(string? title, string? site) =>
        title is null || VisibleText.Collapse(title) is not { Length: > 0 } text || text == site ? null : WithoutSite(text, site, []);

    private static bool Agrees(string heading, string? title) =>
        title is not null && heading.Length >= 8 && (title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) || heading.StartsWith(title, StringComparison.OrdinalIgnoreCase));

    private static string? WithoutSite(string? title, string? site, List<string> headings)
    {
        if (title is null)
        {
            return null;
        }

        foreach (var separator in s_separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            var end = last < 0 ? "" : title[(last + separator.Length)..];
            if (last > 0 && (end.Equals(site, StringComparison.OrdinalIgnoreCase) || headings.Contains(title[..last])))
            {
                return title[..last].TrimEnd();
            }

            // With no site name to compare, a short end after a long beginning is the site's.
            if (last > 0 && site is null && last > end.Length * 2 && end.Split(' ').Length <= 4)
            {
                return title[..last].TrimEnd();
            }
        }

        return title;
    }
}
