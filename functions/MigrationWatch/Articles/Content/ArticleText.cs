namespace MigrationWatch.Articles.Content;

/// <summary>What a page says: its article and who, when and where.</summary>
public sealed record ArticleText
{
    public string? Title { get; init; }

    /// <summary>The authors as the page names them, joined by <c>; </c>.</summary>
    public string? Byline => Authors.Count == 0 ? null : string.Join("; ", Authors);

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>With the offset the page gives; midnight UTC when it gives a day only.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Where the date was read: json-ld, opengraph, meta, microdata, time, url, text; null without a date.</summary>
    public string? PublishedOrigin { get; init; }

    public DateTimeOffset? Modified { get; init; }

    /// <summary>The language the page declares, as its primary subtag (<c>ru</c>); null when it declares none. Publishers err: compare with the text.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>The page's own canonical address (link, then og:url), absolute; null when it names none on a web address.</summary>
    public Uri? CanonicalUrl { get; init; }

    public LeadImage? LeadImage { get; init; }

    /// <summary>Paragraphs, subheads, list items and quotes in reading order, separated by blank lines. Empty when rejected.</summary>
    public string Text { get; init; } = "";

    /// <summary>Which method of the fallback chain won: scored, dense, json-ld, paragraphs, plain.</summary>
    public string? Method { get; init; }

    /// <summary>Why this is no article, or null. The text may still hold what little there was.</summary>
    public RejectReason? Reason { get; init; }
}

/// <param name="Credit">Photographer or agency, as the page names them; null when it does not.</param>
public sealed record LeadImage(Uri Url, string? Credit = null);

/// <summary>Why a page is not stored as an article.</summary>
public enum RejectReason
{
    Short,
    HomePage,
    Listing,
    NoText,
    Paywall,
    ChallengePage,
    NotHtml,
}
