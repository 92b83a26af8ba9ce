using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace MigrationWatch.Server.Demo;

/// <summary>The sample outlets' feeds, each in a format and with a bad manner of its own, as in the wild.</summary>
internal sealed class DemoFeeds(IReadOnlyList<DemoArticle> articles, DateTimeOffset now)
{
    private readonly DemoTemplate _page = new("page.html");

    static DemoFeeds() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>RSS 2.0 with summaries only, and an ampersand that is not escaped: not well-formed XML.</summary>
    public byte[] Rss(string outlet, string site) => Encoding.UTF8.GetBytes(Feed("rss.xml", "rss-item.xml", outlet, site));

    /// <summary>Atom in windows-1251 that carries the whole articles.</summary>
    public byte[] Atom(string outlet, string site) => Encoding.GetEncoding("windows-1251").GetBytes(Feed("atom.xml", "atom-entry.xml", outlet, site));

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

    /// <summary>The article's page, furniture around it.</summary>
    public string Page(DemoArticle article) => _page.Fill([.. Values(article), ("language", article.Outlet == "vestnik" ? "ru" : "en"), ("body", Paragraphs(article.Body))]);

    private static string Paragraphs(string body) => string.Concat(body.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"));

    private static string Short(string text) => text.Length <= 90 ? text : text[..90] + "…";

    private string Feed(string feedFile, string entryFile, string outlet, string site)
    {
        var entry = new DemoTemplate(entryFile);
        return new DemoTemplate(feedFile).Fill(
            ("entries", string.Join('\n', Of(outlet).Select(article => entry.Fill(Values(article))))),
            ("site", site),
            ("outlet", outlet),
            ("now", now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
    }

    private IEnumerable<(string Name, string Value)> Values(DemoArticle article) =>
    [
        ("id", article.Id),
        ("outlet", article.Outlet),
        ("title", WebUtility.HtmlEncode(article.Title)),
        ("author", WebUtility.HtmlEncode(article.Author)),
        ("rfc822", Published(article).ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)),
        ("published", Published(article).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ("summary", article.Page == "missing" ? "" : WebUtility.HtmlEncode($"<p>{Short(article.Summary)}</p>")),
        ("content", WebUtility.HtmlEncode(Paragraphs(article.Body))),
    ];

    private DateTimeOffset Published(DemoArticle article) => now - TimeSpan.FromHours(article.Hours);

    private IEnumerable<DemoArticle> Of(string outlet) => articles.Where(article => article.Outlet == outlet).OrderBy(article => article.Hours);
}
