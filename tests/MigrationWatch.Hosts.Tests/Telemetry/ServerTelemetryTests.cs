using MigrationWatch.Hosts.Tests.EndToEnd;
using MigrationWatch.Server.Demo;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Tests.Storage;
using MigrationWatch.Triggers;

namespace MigrationWatch.Hosts.Tests.Telemetry;

public sealed class ServerTelemetryTests
{
    [Fact]
    public async Task One_trace_leads_from_the_pull_of_feeds_over_two_queues_to_the_digest()
    {
        await using var collector = await OtlpReceiver.StartAsync();

        await RunAsync(collector);

        var trace = collector.Spans.GroupBy(span => span.Trace).Single(trace => trace.Any(span => span.Name == FunctionNames.ExtractArticle));
        Assert.All(
            [FunctionNames.PullFeeds, FunctionNames.PullFeed, FunctionNames.ExtractArticle, FunctionNames.MatchAlerts, FunctionNames.BuildDigest],
            function => Assert.Contains(trace, span => span.Name == function));
        Assert.All(trace.Where(span => span.Name == FunctionNames.PullFeed), span => Assert.Equal(FunctionNames.PullFeeds, ParentOf(trace, span)));
        Assert.All(trace.Where(span => span.Name == FunctionNames.ExtractArticle), span => Assert.Contains(ParentOf(trace, span), new[] { FunctionNames.PullFeed, FunctionNames.ExtractArticle }));
        Assert.All(trace.Where(span => span.Name == FunctionNames.BuildDigest), span => Assert.Equal(FunctionNames.ExtractArticle, ParentOf(trace, span)));
        Assert.All(trace, span => Assert.Equal("migrationwatch", span.Service));
    }

    [Fact]
    public async Task Every_outcome_is_counted()
    {
        await using var collector = await OtlpReceiver.StartAsync();

        await RunAsync(collector);

        Assert.All(
            ["migrationwatch.timers", "migrationwatch.messages", "migrationwatch.message.duration", "migrationwatch.feeds", "migrationwatch.articles", "migrationwatch.digests"],
            metric => Assert.Contains(metric, collector.Metrics.Keys));
    }

    /// <summary>The Server reads its sample newsroom and stops, which sends what was not sent yet.</summary>
    private static async Task RunAsync(OtlpReceiver collector)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var newsroom = await DemoNewsroom.StartAsync(limit.Token);
        await using var app = ServerApplication.Create("http://127.0.0.1:0", [new("AzureWebJobsStorage", await AzuriteAccount.CreateAsync()), .. newsroom.Settings, .. collector.Settings]);
        await ServerApplication.StartAsync(app, limit.Token);
        await DemoRound.FinishAsync(app.Services, limit.Token);
        await app.StopAsync(limit.Token);
    }

    private static string? ParentOf(IEnumerable<ReceivedSpan> trace, ReceivedSpan span) => trace.SingleOrDefault(other => other.Id == span.Parent)?.Name;
}
