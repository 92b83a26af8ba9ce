namespace MigrationWatch.Server.Demo;

/// <summary>Sample outlets served from this process on a port of their own: three feeds in three formats, one that is down, and their pages.</summary>
internal sealed class DemoNewsroom : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DemoNewsroom(WebApplication app) => _app = app;

    /// <summary>Settings that make the pipeline watch the newsroom and nothing else.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("MigrationWatch:Feeds:UseShippedFeeds", "false"),
        .. Subscription(0, "steppe", "Steppe Wire (sample)", "news", "en"),
        .. Subscription(1, "institute", "Institute of Mobility (sample)", "institute", "en"),
        .. Subscription(2, "vestnik", "Вестник границы (образец)", "news", "ru"),
        .. Subscription(3, "bulletin", "Border Bulletin (sample, down)", "news", "en"),
        new("MigrationWatch:Web:AllowLoopback", "true"),

        // All sample outlets are one host; the usual gap is for other people's servers.
        new("MigrationWatch:Web:HostGap", "00:00:00"),
    ];

    private string Site => _app.Urls.First();

    public static async Task<DemoNewsroom> StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var newsroom = new DemoNewsroom(builder.Build());
        newsroom.Map(DemoArticle.ReadAll(), TimeProvider.System);
        await newsroom._app.StartAsync(cancellation);
        return newsroom;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(IReadOnlyList<DemoArticle> articles, TimeProvider clock)
    {
        var feeds = new DemoFeeds(articles, clock.GetUtcNow());
        _app.MapGet("/steppe/feed", () => Results.Bytes(feeds.Rss("steppe", Site), "application/rss+xml"));
        _app.MapGet("/vestnik/feed", () => Results.Bytes(feeds.Atom("vestnik", Site), "application/atom+xml"));
        _app.MapGet("/institute/feed", () => Results.Bytes(feeds.Json("institute", Site), "application/feed+json"));
        _app.MapGet("/bulletin/feed", () => Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        foreach (var article in articles)
        {
            _app.MapGet($"/{article.Outlet}/{article.Id}", () => Page(article, feeds));
        }
    }

    private static IResult Page(DemoArticle article, DemoFeeds feeds) => article.Page switch
    {
        "missing" => Results.NotFound(),
        "challenge" => Results.Content("<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing the site</h1><noscript>Enable JavaScript and cookies to continue</noscript></body></html>", "text/html"),
        _ => Results.Content(feeds.Page(article), "text/html; charset=utf-8"),
    };

    private IEnumerable<KeyValuePair<string, string?>> Subscription(int index, string outlet, string name, string kind, string language)
    {
        var section = $"MigrationWatch:Feeds:Subscriptions:{index}:";
        return
        [
            new(section + "Id", outlet),
            new(section + "Name", name),
            new(section + "Kind", kind),
            new(section + "Language", language),
            new(section + "Url", $"{Site}/{outlet}/feed"),
        ];
    }
}
