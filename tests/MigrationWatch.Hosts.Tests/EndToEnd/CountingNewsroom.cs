using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MigrationWatch.Hosts.Tests.EndToEnd;

/// <summary>As many different articles as asked for, in four feeds, each with a page to fetch.</summary>
internal sealed class CountingNewsroom : IAsyncDisposable
{
    private const int Feeds = 4;

    private readonly WebApplication _app;
    private readonly int _articles;

    private CountingNewsroom(WebApplication app, int articles) => (_app, _articles) = (app, articles);

    public IEnumerable<string> Titles => Enumerable.Range(0, _articles).Select(Title);

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("MigrationWatch:Feeds:UseShippedFeeds", "false"),
        new("MigrationWatch:Web:AllowLoopback", "true"),
        new("MigrationWatch:Web:HostGap", "00:00:00"),

        // What a killed process holds is held until it times out: seconds here, so that the test need not wait minutes.
        new("MigrationWatch:Web:Timeout", "00:00:02"),
        new("MigrationWatch:Server:Queues:Lease", "00:00:05"),
        new("MigrationWatch:Server:Queues:VisibilityTimeout", "00:00:01"),
        .. Enumerable.Range(0, Feeds).SelectMany(feed => new KeyValuePair<string, string?>[]
        {
            new($"MigrationWatch:Feeds:Subscriptions:{feed}:Id", $"feed-{feed}"),
            new($"MigrationWatch:Feeds:Subscriptions:{feed}:Url", $"{_app.Urls.First()}/feed/{feed}"),
        }),
    ];

    public static async Task<CountingNewsroom> StartAsync(int articles)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var newsroom = new CountingNewsroom(builder.Build(), articles);
        newsroom._app.MapGet("/feed/{feed:int}", (int feed) => Results.Bytes(newsroom.Feed(feed), "application/rss+xml"));
        newsroom._app.MapGet("/article/{number:int}", (int number) => Results.Content(Page(number), "text/html; charset=utf-8"));
        await newsroom._app.StartAsync();
        return newsroom;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"Report {number} on those who crossed the border");

    private static string Page(int number)
    {
        var paragraphs = Enumerable.Range(1, 6).Select(paragraph => string.Create(CultureInfo.InvariantCulture,
            $"<p>In district {number} the registry counted {number * paragraph + 100} people who arrived from the north in week {paragraph}, and officials there said that most of them looked for work in town {number + paragraph}.</p>"));
        return $"<html><head><title>{Title(number)}</title></head><body><article><h1>{Title(number)}</h1>{string.Concat(paragraphs)}</article></body></html>";
    }

    private byte[] Feed(int feed)
    {
        var items = Enumerable.Range(0, _articles).Where(number => number % Feeds == feed)
            .Select(number => $"<item><title>{Title(number)}</title><link>{_app.Urls.First()}/article/{number}</link><guid>{number}</guid></item>");
        return Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Feed {feed}</title>{string.Concat(items)}</channel></rss>");
    }
}
