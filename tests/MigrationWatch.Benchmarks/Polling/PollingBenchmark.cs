using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds;
using MigrationWatch.Server.Azurite;
using MigrationWatch.Storage;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web;
using MigrationWatch.Web.Connections;

namespace MigrationWatch.Benchmarks.Polling;

/// <summary><c>polling</c>: sweeps of many feeds with some hanging and some failing, on a real Azurite, as one host does it.</summary>
internal static class PollingBenchmark
{
    private const int Feeds = 500;
    private const int Hanging = 20;
    private const int Failing = 20;
    private const int Entries = 10;

    /// <summary>Messages at once: batchSize + newBatchThreshold of host.json.</summary>
    private const int Workers = 24;

    public static Command Create()
    {
        var command = new Command("polling", $"{Feeds} feeds, {Hanging} hanging and {Failing} failing: time, requests, bytes and storage operations of a first and an unchanged sweep.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var options = new AzuriteOptions(FreePort(), FreePort(), FreePort(), Folder: null, Accounts: null);
        await using var azurite = await AzuriteProcess.StartAsync(options, cancellation);
        await using var newsroom = new BenchmarkNewsroom(Hanging, Failing, Entries);
        await newsroom.StartAsync();
        var clock = new ShiftedClock();
        await using var services = Build(options, newsroom, clock);
        await services.GetRequiredService<StorageSetup>().EnsureAsync(cancellation);
        using var meter = new StorageMeter();
        var first = await SweepAsync("first sweep, everything new", services, newsroom, meter, cancellation);

        // A day and more later everything is due again, also what failed.
        clock.Shift += TimeSpan.FromHours(30);
        var second = await SweepAsync("second sweep, nothing changed", services, newsroom, meter, cancellation);
        var articlesWritten = second.Operations.Where(operation => operation.Key.StartsWith("PUT articles", StringComparison.Ordinal)).Sum(operation => operation.Value);
        Console.WriteLine($"article blobs written in the second sweep: {articlesWritten} (at most 0)");
        return first.Seconds <= 60 && second.Seconds <= 60 && articlesWritten == 0 ? 0 : 1;
    }

    private static async Task<(double Seconds, SortedDictionary<string, int> Operations)> SweepAsync(
        string name, IServiceProvider services, BenchmarkNewsroom newsroom, StorageMeter meter, CancellationToken cancellation)
    {
        meter.Take();
        _ = newsroom.Taken;
        var watch = Stopwatch.StartNew();
        var sent = await services.GetRequiredService<FeedSchedule>().EnqueueDueAsync(cancellation);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(services, cancellation)));
        var seconds = watch.Elapsed.TotalSeconds;
        var (requests, unchanged, bytes) = newsroom.Taken;
        var operations = meter.Take();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.0} s (at most 60), {sent} feeds, {requests} requests, {unchanged} of them unchanged, {bytes / 1024.0:0} KiB of feeds, {operations.Values.Sum()} storage operations"));
        foreach (var (operation, count) in operations)
        {
            Console.WriteLine($"  {count,6} {operation}");
        }

        return (seconds, operations);
    }

    /// <summary>Takes messages one by one until there are none.</summary>
    private static async Task WorkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var queue = services.GetRequiredService<QueueServiceClient>().GetQueueClient(Queues.FeedPulls);
        while ((await queue.ReceiveMessagesAsync(1, TimeSpan.FromMinutes(2), cancellation)).Value is [QueueMessage message])
        {
            await services.GetRequiredService<FeedPoller>().PullAsync(message.Body.ToObjectFromJson<FeedPullMessage>(ContractJson.Options)!, cancellation);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
        }
    }

    private static ServiceProvider Build(AzuriteOptions azurite, BenchmarkNewsroom newsroom, TimeProvider clock)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:{azurite.BlobPort}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{azurite.QueuePort}/devstoreaccount1;",
            ["MigrationWatch:Web:AllowLoopback"] = "true",
            ["MigrationWatch:Feeds:UseShippedFeeds"] = "false",
        };
        for (var feed = 0; feed < Feeds; feed++)
        {
            settings[string.Create(CultureInfo.InvariantCulture, $"MigrationWatch:Feeds:Subscriptions:{feed}:Url")] = newsroom.Address(feed);
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(clock);
        services.AddSingleton<ResolveName>((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        return services.AddStorage(configuration).AddWeb(configuration).AddFeeds(configuration).BuildServiceProvider();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The real clock, moved.</summary>
    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
