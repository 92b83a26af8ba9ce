using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MigrationWatch.Benchmarks.Polling;

/// <summary>Many feeds, each at a host of its own: most answer with validators, some hang, some fail.</summary>
internal sealed class BenchmarkNewsroom(int hanging, int failing, int entries) : IAsyncDisposable
{
    private WebApplication? _server;
    private long _requests;
    private long _unchanged;
    private long _bytes;

    public int Port { get; private set; }

    public (long Requests, long Unchanged, long Bytes) Taken => (Interlocked.Exchange(ref _requests, 0), Interlocked.Exchange(ref _unchanged, 0), Interlocked.Exchange(ref _bytes, 0));

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
        Port = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public string Address(int feed) => string.Create(CultureInfo.InvariantCulture, $"http://n{feed}.example:{Port}/feed/{feed}");

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var feed = int.Parse(context.Request.Path.Value!.Split('/')[^1], CultureInfo.InvariantCulture);
        if (feed < hanging)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        context.Response.Headers.ETag = $"\"{feed}\"";
        context.Response.StatusCode = feed < hanging + failing ? 500 : context.Request.Headers.IfNoneMatch == $"\"{feed}\"" ? 304 : 200;
        if (context.Response.StatusCode == 304)
        {
            Interlocked.Increment(ref _unchanged);
        }
        else if (context.Response.StatusCode == 200)
        {
            var body = Encoding.UTF8.GetBytes(Document(feed));
            Interlocked.Add(ref _bytes, body.Length);
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private string Document(int feed)
    {
        var items = Enumerable.Range(0, entries).Select(item =>
            $"<item><guid>{feed}-{item}</guid><title>Border report {item} of paper {feed}</title><link>https://n{feed}.example/{item}</link>" +
            $"<description>{string.Concat(Enumerable.Repeat("The border service counted arrivals and departures of the week. ", 6))}</description></item>");
        return $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Paper {feed}</title><link>https://n{feed}.example/</link>{string.Concat(items)}</channel></rss>";
    }
}
