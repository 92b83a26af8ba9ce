using System.Diagnostics;
using MigrationWatch.Server.Demo;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Tests.Storage;
using MigrationWatch.Triggers;

namespace MigrationWatch.Hosts.Tests.Telemetry;

/// <summary>A Server of its own process: within one process, every collector hears every server.</summary>
public sealed class ServerTelemetryTests
{
    private static readonly string[] _steps = [FunctionNames.PullFeeds, FunctionNames.PullFeed, FunctionNames.ExtractArticle, FunctionNames.MatchAlerts, FunctionNames.BuildDigest];
    private static readonly string[] _metrics = ["timers", "messages", "message.duration", "feeds", "articles", "digests"];

    [Fact]
    public async Task One_trace_leads_from_the_pull_of_feeds_over_two_queues_to_the_digest()
    {
        var trace = await RunUntilAsync(collector => collector.Spans.GroupBy(span => span.Trace).FirstOrDefault(IsWhole));

        Assert.All(trace.Where(span => span.Name == FunctionNames.PullFeed), span => Assert.Equal(FunctionNames.PullFeeds, ParentOf(trace, span)));
        Assert.All(trace.Where(span => span.Name == FunctionNames.ExtractArticle), span => Assert.Contains(ParentOf(trace, span), new[] { FunctionNames.PullFeed, FunctionNames.ExtractArticle }));
        Assert.All(trace.Where(span => span.Name == FunctionNames.BuildDigest), span => Assert.Equal(FunctionNames.ExtractArticle, ParentOf(trace, span)));
        Assert.All(trace, span => Assert.Equal("migrationwatch", span.Service));
    }

    [Fact]
    public async Task Every_outcome_is_counted() =>
        await RunUntilAsync(collector => _metrics.All(metric => collector.Metrics.ContainsKey($"migrationwatch.{metric}")) ? collector : null);

    /// <summary>Every step is there, and so is the sender of each: spans arrive in no order.</summary>
    private static bool IsWhole(IEnumerable<ReceivedSpan> trace) =>
        _steps.All(step => trace.Any(span => span.Name == step)) && trace.All(span => span.Name == FunctionNames.PullFeeds || ParentOf(trace, span) is not null);

    /// <summary>The Server reads its sample newsroom until the collector has what is looked for.</summary>
    private static async Task<T> RunUntilAsync<T>(Func<OtlpReceiver, T?> look)
        where T : class
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var collector = await OtlpReceiver.StartAsync();
        await using var newsroom = await DemoNewsroom.StartAsync(limit.Token);
        using var server = Start([new("AzureWebJobsStorage", await AzuriteAccount.CreateAsync()), .. newsroom.Settings, .. collector.Settings]);
        try
        {
            while (true)
            {
                if (look(collector) is { } found)
                {
                    return found;
                }

                await Task.Delay(200, limit.Token);
            }
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static Process Start(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerApplication).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var server = Process.Start(start)!;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    private static string? ParentOf(IEnumerable<ReceivedSpan> trace, ReceivedSpan span) => trace.FirstOrDefault(other => other.Id == span.Parent)?.Name;
}
