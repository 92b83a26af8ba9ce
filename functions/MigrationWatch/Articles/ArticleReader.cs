using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MigrationWatch.Articles.Content;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds;
using MigrationWatch.Languages;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web;

namespace MigrationWatch.Articles;

/// <summary>
/// From a feed's entry to the article's text. The feed's own content is taken when it is the whole article, else the
/// page is fetched; where the page can't be had or read, what the feed carries stands in.
/// </summary>
public sealed class ArticleReader(WebClient web, ArticleTextExtractor extractor, PlainTextCleaner cleaner, FeedText feedText, LanguageDetector languages, RawPageStore rawPages, IOptions<ArticleOptions> options, TimeProvider clock)
{
    private const string Unanswered = "unanswered";

    /// <summary>Languages that are told apart from every other: only of these can a text be said to be in another.</summary>
    private static readonly HashSet<string> _told = ["en", "ru", "hy", "ka", "de", "fr", "es", "tr", "zh"];

    /// <exception cref="WebFailureException">No answer this time, and the feed carries too little to stand in: let the queue retry.</exception>
    /// <exception cref="PermanentFailureException">The page can't be had, and the feed carries too little to stand in.</exception>
    public async Task<ArticleReading> ReadAsync(FeedItem item, CancellationToken cancellation)
    {
        if (feedText.Whole(item) is { } whole)
        {
            return Finish(item, FromFeed(item, whole, "feed-content"));
        }

        var (page, refusal) = await FetchAsync(item, cancellation);
        if (refusal == Unanswered)
        {
            return Finish(item, FromFeed(item, feedText.Part(item)!, ArticleReading.Summary) with { PagePending = true });
        }

        var reading = page is null ? null : FromPage(item, page);
        return Finish(item, reading is { Rejected: null } ? reading : Substitute(item, reading, refusal));
    }

    /// <summary>Runs today's parser over the page as it was fetched; null when it was not kept.</summary>
    public async Task<ArticleReading?> ReplayAsync(FeedItem item, CancellationToken cancellation) =>
        await rawPages.FindAsync(item.ArticleId, cancellation) is { } page ? Finish(item, FromPage(item, page)) : null;

    private async Task<(PageDocument? Page, string? Refusal)> FetchAsync(FeedItem item, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(item.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return (null, "no-address");
        }

        try
        {
            var response = await web.GetAsync(new WebRequest(url) { ObeyRobots = true }, cancellation);
            return response.IsSuccess ? (await KeepAsync(item, response, cancellation), null) : (null, Refusal(response));
        }
        catch (PermanentFailureException failure)
        {
            return (null, failure.Reason);
        }
        catch (WebFailureException) when (feedText.Part(item) is not null)
        {
            return (null, Unanswered);
        }
    }

    private async Task<PageDocument> KeepAsync(FeedItem item, WebResponse response, CancellationToken cancellation)
    {
        var page = new PageDocument(response.Body, response.ContentType, response.Url);
        if (options.Value.KeepRawPages)
        {
            await rawPages.KeepAsync(item.ArticleId, page, cancellation);
        }

        return page;
    }

    /// <summary>A short word for an answer that won't get better; a server in trouble is asked again.</summary>
    private static string Refusal(WebResponse response) => response.Status switch
    {
        404 or 410 => "gone",
        401 or 402 or 403 or 451 => "refused",
        429 or >= 500 => throw new WebFailureException(WebProblem.Connection, $"the server answered {response.Status}"),
        _ => $"status-{response.Status}",
    };

    private ArticleReading FromPage(FeedItem item, PageDocument page)
    {
        var text = page.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true
            ? cleaner.Clean(Encoding.UTF8.GetString(page.Body.Span))
            : extractor.Extract(page);
        return new ArticleReading
        {
            Title = string.IsNullOrWhiteSpace(item.Title) ? text.Title ?? item.Url : item.Title,
            Authors = text.Authors.Count > 0 ? text.Authors : Authors(item),
            Published = text.Published ?? item.Published,
            PublishedFrom = text.Published is not null ? DateOrigin.Page : DateOrigin.Feed,
            Text = text.Text,
            Method = text.Method,
            Rejected = text.Reason is { } reason ? JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()) : null,
            Image = text.LeadImage is { } image ? new ArticleImage(image.Url.AbsoluteUri, image.Credit) : null,
        };
    }

    /// <summary>The feed's own words where the page gave none, else the reason why there are none.</summary>
    private ArticleReading Substitute(FeedItem item, ArticleReading? reading, string? refusal) => feedText.Part(item) is { } part
        ? FromFeed(item, part, ArticleReading.Summary)
        : reading is not null ? reading with { Text = "" }
        : throw new PermanentFailureException(refusal!, $"{item.FeedId}: the page can't be had and the feed carries too little of it");

    private static ArticleReading FromFeed(FeedItem item, string text, string? method) => new()
    {
        Title = item.Title,
        Authors = Authors(item),
        Published = item.Published,
        PublishedFrom = DateOrigin.Feed,
        Text = text,
        Method = method,
    };

    private ArticleReading Finish(FeedItem item, ArticleReading reading)
    {
        var dated = reading.Published is null ? reading with { Published = clock.GetUtcNow(), PublishedFrom = DateOrigin.Fetched } : reading;
        if (dated.Rejected is not null)
        {
            return dated;
        }

        var language = languages.Detect(dated.Text);
        return item.Language is { Length: > 0 } expected && _told.Contains(expected) && language.Code != expected && language.Confidence >= 0.95
            ? dated with { Language = language.Code, Text = "", Rejected = "wrong-language" }
            : dated with { Language = language.Code };
    }

    private static IReadOnlyList<string> Authors(FeedItem item) => string.IsNullOrWhiteSpace(item.Author) ? [] : [item.Author];
}
