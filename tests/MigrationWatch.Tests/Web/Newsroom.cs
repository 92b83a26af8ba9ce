using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MigrationWatch.Tests.Web;

/// <summary>A real web server on this machine that serves what a test tells it to and remembers every request.</summary>
public sealed class Newsroom : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new();
    private readonly ConcurrentQueue<NewsroomRequest> _requests = new();

    private Newsroom(WebApplication server) => _server = server;

    public int Port { get; private set; }

    public IReadOnlyCollection<NewsroomRequest> All => _requests;

    public static async Task<Newsroom> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null).UseUrls("http://127.0.0.1:0");
        var newsroom = new Newsroom(builder.Build());
        newsroom._server.Run(newsroom.AnswerAsync);
        await newsroom._server.StartAsync();
        var addresses = newsroom._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        newsroom.Port = new Uri(addresses.First()).Port;
        return newsroom;
    }

    /// <param name="host">Any name that the test's name server sends to this machine.</param>
    public string Address(string path, string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public void Serve(string path, RequestDelegate answer) => _pages[path] = answer;

    public void Serve(string path, string body, string? etag = null, string? lastModified = null, string contentType = "application/rss+xml") =>
        Serve(path, context => SendAsync(context, body, etag, lastModified, contentType));

    public void Redirect(string path, int status, string target) => Serve(path, context =>
    {
        (context.Response.StatusCode, context.Response.Headers.Location) = (status, target);
        return Task.CompletedTask;
    });

    public void Status(string path, int status, params (string Name, string Value)[] headers) => Serve(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    public IReadOnlyList<NewsroomRequest> Requests(string path) => [.. _requests.Where(request => request.Path == path)];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>As strict as Rachel Kroll's server: only the very value that was given last counts as a condition.</summary>
    private static async Task SendAsync(HttpContext context, string body, string? etag, string? lastModified, string contentType)
    {
        SetIfAny(context, "ETag", etag);
        SetIfAny(context, "Last-Modified", lastModified);
        var isHeld = etag is not null ? context.Request.Headers.IfNoneMatch == etag : lastModified is not null && context.Request.Headers.IfModifiedSince == lastModified;
        if (isHeld)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static void SetIfAny(HttpContext context, string name, string? value)
    {
        if (value is not null)
        {
            context.Response.Headers[name] = value;
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _requests.Enqueue(new NewsroomRequest(context.Request.Host.Host, context.Request.Path, context.Request.QueryString.Value ?? "", headers));
        await (_pages.GetValueOrDefault(context.Request.Path) ?? NotFoundAsync)(context);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    /// <summary>A small RSS feed, one item for each title.</summary>
    public static string Rss(params string[] titles) => string.Create(CultureInfo.InvariantCulture, $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>The Oxus Courier</title><link>https://courier.example/</link><description>News</description>
        {string.Concat(titles.Select((title, i) => $"<item><guid>{title}</guid><title>{title}</title><link>https://courier.example/{Uri.EscapeDataString(title)}</link><description>Text of {title}.</description></item>\n"))}
        </channel></rss>
        """);
}

public sealed record NewsroomRequest(string Host, string Path, string Query, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
