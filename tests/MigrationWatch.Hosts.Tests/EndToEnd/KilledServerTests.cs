using System.Diagnostics;
using Azure.Storage.Queues;
using MigrationWatch.Contracts;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Storage.Days;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Hosts.Tests.EndToEnd;

public sealed class KilledServerTests : StorageTest
{
    private const int Articles = 200;

    [Fact]
    public async Task Server_killed_again_and_again_stores_every_article_exactly_once()
    {
        await using var newsroom = await CountingNewsroom.StartAsync(Articles);
        foreach (var enough in new[] { 15, 70, 130 })
        {
            using var server = Start(newsroom);
            await WaitForStoredAsync(enough);
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        using var last = Start(newsroom);
        await WaitForStoredAsync(Articles);
        await WaitForEmptyQueueAsync();
        last.Kill(entireProcessTree: true);
        await last.WaitForExitAsync();

        var lines = await StoredAsync();
        Assert.Equal(Articles, lines.Count);
        Assert.Equal(Articles, lines.Select(line => line.Id).Distinct().Count());
        Assert.Equal(newsroom.Titles.Order(), lines.Select(line => line.Title).Order());
        Assert.Empty(await Get<Quarantine>().ListAsync(Cancellation));
    }

    private Process Start(CountingNewsroom newsroom)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerApplication).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in newsroom.Settings.Append(new("AzureWebJobsStorage", Connection)))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var server = Process.Start(start)!;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    private async Task WaitForStoredAsync(int enough)
    {
        var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4)).Token;
        while ((await StoredAsync()).Count < enough)
        {
            await Task.Delay(200, patience);
        }
    }

    private async Task WaitForEmptyQueueAsync()
    {
        var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4)).Token;
        var queue = Get<QueueServiceClient>().GetQueueClient(Queues.Articles);
        while ((await queue.GetPropertiesAsync(patience)).Value.ApproximateMessagesCount > 0)
        {
            await Task.Delay(200, patience);
        }
    }

    /// <summary>Over two days: the test may run across midnight.</summary>
    private async Task<List<Extraction>> StoredAsync()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return [.. await Get<DayPartition>().ReadAsync(today.AddDays(-1), Cancellation), .. await Get<DayPartition>().ReadAsync(today, Cancellation)];
    }
}
