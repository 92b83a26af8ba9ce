using MigrationWatch.Articles.Content.Dates;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>Publication and change dates: what is written for machines first, then the address, then what readers see.</summary>
internal sealed class DateSources(HtmlNode document, MetaTags meta, JsonLdArticle data, Uri? url, string? language)
{
    // Sites in the United States are the ones that put the month first; a page in English that doesn't say so is likelier theirs.
    private readonly bool _monthFirst = language is null or "en";

    public DatedFrom? Published() =>
        From("json-ld", data.Published)
        ?? From("opengraph", meta.First("article:published_time", "og:published_time", "og:article:published_time", "og:pubdate"))
        ?? Microdata("datepublished")
        ?? From("meta", meta.First(
            "datepublished", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published", "citation_publication_date",
            "citation_date", "originalpublicationdate", "article_date_original", "analytics-s-published-date", "published_time"))
        ?? TimeElement()
        ?? (UrlDates.Read(url) is { } day ? new DatedFrom(day, "url") : null)
        ?? VisibleDates.Find(document, _monthFirst)

        // Content systems put the day a draft was made into these names; what the page shows its readers comes first.
        ?? From("meta", meta.First(
            "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "published-date", "dc.date.issued", "dcterms.issued", "dcterms.created",
            "dc.date.created", "dc.date", "dcterms.date", "date"))
        ?? (Modified() is { } modified ? new DatedFrom(modified, "modified") : null);

    public DateTimeOffset? Modified() => (From("json-ld", data.Modified)
        ?? From("opengraph", meta.First("article:modified_time", "og:updated_time"))
        ?? From("meta", meta.First("datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised"))
        ?? Microdata("datemodified"))?.Date;

    private DatedFrom? From(string origin, string? value) =>
        (MachineDates.Read(value) ?? (value is null ? null : TextDates.Find(value, _monthFirst))) is { } date ? new DatedFrom(date, origin) : null;

    private DatedFrom? Microdata(string property) => document.Descendants
        .Where(node => !node.IsText && property.Equals(node["itemprop"], StringComparison.OrdinalIgnoreCase))
        .Select(node => From("microdata", node["content"] ?? node["datetime"]) ?? From("microdata", VisibleText.Of(node)))
        .FirstOrDefault(found => found is not null);

    private DatedFrom? TimeElement()
    {
        var times = document.Elements("time").Where(time => !Elsewhere.Holds(time)).Take(50).ToList();
        var marked = times.Where(time => time["pubdate"] is not null || time.ClassAndId.Contains("publish", StringComparison.OrdinalIgnoreCase) || time.ClassAndId.Contains("entry-date", StringComparison.Ordinal));
        return marked.Concat(times).Select(time => From("time", time["datetime"]) ?? From("time", VisibleText.Of(time))).FirstOrDefault(found => found is not null);
    }
}
