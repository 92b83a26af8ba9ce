using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Metadata;

/// <summary>What a page says about its article, each value from the first source that gives a usable one.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; private init; }
    public string? Description { get; private init; }
    public string? Body { get; private init; }
    public IReadOnlyList<string> Authors { get; private init; } = [];
    public DatedFrom? Published { get; private init; }
    public DateTimeOffset? Modified { get; private init; }
    public string? Language { get; private init; }
    public Uri? CanonicalUrl { get; private init; }
    public Uri? Image { get; private init; }
    public string? ImageCredit { get; private init; }
    public bool? IsFree { get; private init; }

    /// <summary>OpenGraph's type: article, website …</summary>
    public string? PageType { get; private init; }

    /// <summary>Whether the page calls itself one article in any of its data.</summary>
    public bool IsMarkedAsArticle { get; private init; }

    /// <summary>Reads a document that has not been pruned yet.</summary>
    public static PageMetadata Read(HtmlNode document, Uri? url)
    {
        var meta = new MetaTags(document);
        var data = JsonLdArticle.Read(document);
        var language = LanguageOf(document, meta, data);
        var dates = new DateSources(document, meta, data, url, language);
        var type = meta.First("og:type");
        return new PageMetadata
        {
            Title = new TitleSources(document, meta, data).Read(),
            Description = data.Description ?? meta.First("og:description", "description", "twitter:description", "dc.description"),
            Body = data.Body,
            Authors = new AuthorSources(document, meta, data).Read(),
            Published = dates.Published(),
            Modified = dates.Modified(),
            Language = language,
            CanonicalUrl = Addresses.Canonical(document, meta, url),
            Image = Addresses.Resolve(data.Image ?? meta.First("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"), url),
            ImageCredit = data.ImageCredit,
            IsFree = data.IsFree,
            PageType = type,
            IsMarkedAsArticle = data.Headline is not null || type is "article" || meta.First("article:published_time") is not null,
        };
    }

    private static string? LanguageOf(HtmlNode document, MetaTags meta, JsonLdArticle data)
    {
        var declared = document.Elements("html").FirstOrDefault() is { } html ? html["lang"] ?? html["xml:lang"] : null;
        var tag = new[] { declared, meta.First("og:locale"), meta.First("content-language", "language", "dc.language"), data.Language }
            .FirstOrDefault(value => value is { Length: >= 2 });
        var primary = tag?.Split('-', '_', ',', ';')[0].Trim().ToLowerInvariant();
        return primary is { Length: 2 or 3 } ? primary : null;
    }
}

/// <param name="Origin">json-ld, opengraph, meta, microdata, time, url, text or modified.</param>
internal sealed record DatedFrom(DateTimeOffset Date, string Origin);
