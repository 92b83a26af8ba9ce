using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Hosts.Tests.EndToEnd;

/// <summary>Everything that the Server logs, at its most talkative.</summary>
public sealed class KeysInLogsTests : IAsyncLifetime
{
    private const string Right = "right-key-of-the-desk";
    private const string Wrong = "wrong-key-of-nobody";

    private readonly EveryWord _log = new();
    private WebApplication? _app;

    [Theory]
    [InlineData("X-Api-Key", "")]
    [InlineData("x-functions-key", "")]
    [InlineData("Authorization", "Bearer ")]
    public async Task Key_in_a_header_appears_in_no_log_whether_right_or_wrong(string header, string scheme)
    {
        Assert.Equal(HttpStatusCode.Created, await SaveAsync(header, scheme + Right));
        Assert.Equal(HttpStatusCode.Unauthorized, await SaveAsync(header, scheme + Wrong));

        AssertNoKey("/api/saved");
    }

    [Fact]
    public async Task Key_in_a_form_appears_in_no_log_whether_right_or_wrong()
    {
        using var client = new HttpClient { BaseAddress = new Uri(_app!.Urls.First()) };
        foreach (var key in new[] { Right, Wrong })
        {
            using var answer = await client.PostAsync("/api/articles/0123456789abcdef01234567/verdict", new FormUrlEncodedContent([new("kind", "right"), new("key", key)]));
            Assert.Equal(key == Right ? HttpStatusCode.BadRequest : HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        AssertNoKey("/verdict");
    }

    public async Task InitializeAsync()
    {
        _app = ServerApplication.Create(
            "http://127.0.0.1:0",
            [
                new("AzureWebJobsStorage", await AzuriteAccount.CreateAsync()),
                new("MigrationWatch:Feeds:UseShippedFeeds", "false"),
                new("MigrationWatch:Access:Keys:0:Name", "desk"),
                new("MigrationWatch:Access:Keys:0:Key", Right),
                new($"Logging:{EveryWord.Alias}:LogLevel:Default", "Trace"),
            ]);
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        await ServerApplication.StartAsync(_app, new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
    }

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _log.Dispose();
    }

    private async Task<HttpStatusCode> SaveAsync(string header, string value)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_app!.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/saved") { Content = JsonContent.Create(new { name = "abc", title = "All" }) };
        request.Headers.Add(header, value);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private void AssertNoKey(string path)
    {
        // The requests are told of, so that a key would have been heard.
        Assert.Contains(_log.Words, word => word.Contains(path, StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Words, word => word.Contains(Right, StringComparison.Ordinal) || word.Contains(Wrong, StringComparison.Ordinal));
    }

    /// <summary>Messages, their values, scopes and exceptions.</summary>
    [ProviderAlias(Alias)]
    private sealed class EveryWord : ILoggerProvider, ILogger
    {
        public const string Alias = "EveryWord";

        public ConcurrentQueue<string> Words { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Add(state);
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Words.Enqueue($"{formatter(state, exception)} {exception}");
            Add(state);
        }

        public void Dispose()
        {
        }

        private void Add(object? state)
        {
            foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                Words.Enqueue($"{name} {value}");
            }
        }
    }
}
