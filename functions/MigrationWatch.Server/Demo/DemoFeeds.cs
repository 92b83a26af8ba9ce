using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace MigrationWatch.Server.Demo;

/// <summary>The sample outlets' feeds, each in a format and with a bad manner of its own, as in the wild.</summary>
internal sealed class DemoFeeds(IReadOnlyList<DemoArticle> articles, DateTimeOffset now)
{
    static DemoFeeds() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>RSS 2.0 with summaries only, and an ampersand that is not escaped: not well-formed XML.</summary>
    public byte[] Rss(string outlet, string site)
    {
        var items = Of(outlet).Select(article => $"""
            <item>
              <title>{WebUtility.HtmlEncode(article.Title)}</title>
              <link>{site}/{outlet}/{article.Id}?utm_source=rss</link>
              <guid isPermaLink="false">{article.Id}</guid>
              <author>{WebUtility.HtmlEncode(article.Author)}</author>
              <pubDate>{Published(article):ddd, dd MMM yyyy HH:mm:ss} +0000</pubDate>
              <description>{(article.Page == "missing" ? "" : WebUtility.HtmlEncode($"<p>{Short(article.Summary)}</p>"))}</description>
            </item>
            """);
        return Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel>
            <title>Steppe Wire (sample)</title><link>{site}/{outlet}</link><description>News & reports</description><language>en</language>
            {string.Join('\n', items)}
            </channel></rss>
            """);
    }

    /// <summary>Atom in windows-1251 that carries the whole articles.</summary>
    public byte[] Atom(string outlet, string site)
    {
        var entries = Of(outlet).Select(article => $"""
            <entry>
              <title>{WebUtility.HtmlEncode(article.Title)}</title>
              <id>urn:sample:{article.Id}</id>
              <link href="{site}/{outlet}/{article.Id}"/>
              <updated>{Published(article):yyyy-MM-ddTHH:mm:ssZ}</updated>
              <author><name>{article.Author}</name></author>
              <content type="html">{WebUtility.HtmlEncode(Paragraphs(article.Body))}</content>
            </entry>
            """);
        return Encoding.GetEncoding("windows-1251").GetBytes($"""
            <?xml version="1.0" encoding="windows-1251"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>Вестник границы (образец)</title><id>urn:sample:{outlet}</id><link href="{site}/{outlet}"/><updated>{now:yyyy-MM-ddTHH:mm:ssZ}</updated>
            {string.Join('\n', entries)}
            </feed>
            """);
    }

    /// <summary>JSON Feed without dates' seconds.</summary>
    public byte[] Json(string outlet, string site) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = "Institute of Mobility (sample)",
        home_page_url = $"{site}/{outlet}",
        items = Of(outlet).Select(article => new
        {
            id = article.Id,
            url = $"{site}/{outlet}/{article.Id}",
            title = article.Title,
            summary = Short(article.Summary),
            date_published = Published(article).ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture),
            authors = new[] { new { name = article.Author } },
        }),
    });

    public static string Paragraphs(string body) => string.Concat(body.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"));

    public DateTimeOffset Published(DemoArticle article) => now - TimeSpan.FromHours(article.Hours);

    private static string Short(string text) => text.Length <= 90 ? text : text[..90] + "…";

    private IEnumerable<DemoArticle> Of(string outlet) => articles.Where(article => article.Outlet == outlet).OrderBy(article => article.Hours);
}
