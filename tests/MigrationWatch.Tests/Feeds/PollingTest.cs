using System.Globalization;
using System.Net;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds;
using MigrationWatch.Feeds.State;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Tests.Storage;
using MigrationWatch.Tests.Web;
using MigrationWatch.Web;
using MigrationWatch.Web.Connections;

namespace MigrationWatch.Tests.Feeds;

/// <summary>Polling as the product does it, on a real Azurite, against a newsroom on this machine; feeds are given as paths of the newsroom.</summary>
public abstract class PollingTest(params string[] feeds) : StorageTest, IAsyncLifetime
{
    protected static readonly DateTimeOffset Start = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    protected ManualClock Clock { get; } = new(Start);

    protected Newsroom Newsroom { get; set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        Newsroom = await Newsroom.StartAsync();
        await InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Newsroom.DisposeAsync();
    }

    protected override IDictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["MigrationWatch:Web:AllowLoopback"] = "true",
            ["MigrationWatch:Web:HostGap"] = "00:00:00",
            ["MigrationWatch:Web:Timeout"] = "00:00:05",
            ["MigrationWatch:Feeds:UseShippedFeeds"] = "false",
            ["MigrationWatch:Feeds:MaximumEntries"] = "100",
        };
        for (var i = 0; i < feeds.Length; i++)
        {
            settings[string.Create(CultureInfo.InvariantCulture, $"MigrationWatch:Feeds:Subscriptions:{i}:Id")] = feeds[i].Trim('/');
            settings[string.Create(CultureInfo.InvariantCulture, $"MigrationWatch:Feeds:Subscriptions:{i}:Url")] = Newsroom.Address(feeds[i], $"{feeds[i].Trim('/')}.example");
        }

        return settings;
    }

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ResolveName>((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        services.AddSingleton(new Random(7));
        services.AddWeb(Configuration);
        services.AddFeeds(Configuration);
    }

    /// <summary>A tick of the timer and then every message that it sent, as both hosts do.</summary>
    /// <returns>How many feeds were polled.</returns>
    protected async Task<int> SweepAsync()
    {
        await Get<FeedSchedule>().EnqueueDueAsync(Cancellation);
        var messages = await TakeAsync<FeedPullMessage>(Queues.FeedPulls);
        foreach (var message in messages)
        {
            await Get<FeedPoller>().PullAsync(message, Cancellation);
        }

        return messages.Count;
    }

    /// <summary>Waits until the feed is due and sweeps.</summary>
    protected async Task<FeedState> PollAgainAsync(string feed)
    {
        var due = (await StateAsync(feed)).NextDue;
        Clock.Set(due > Clock.GetUtcNow() ? due : Clock.GetUtcNow());
        await SweepAsync();
        return await StateAsync(feed);
    }

    protected async Task<FeedState> StateAsync(string feed) => (await Get<FeedStateStore>().ReadAsync(feed.Trim('/'), Cancellation))!.Value;

    /// <summary>The items announced to the article stage since the last call.</summary>
    protected async Task<IReadOnlyList<FeedItem>> AnnouncedAsync()
    {
        var items = new List<FeedItem>();
        foreach (var message in await TakeAsync<ArticleMessage>(Queues.Articles))
        {
            items.Add((await Get<BlobStore>().ReadAsync<FeedItem>(Containers.Articles, message.Item, Cancellation))!.Value);
        }

        return items;
    }

    protected async Task<List<T>> TakeAsync<T>(string queue)
    {
        var client = Get<QueueServiceClient>().GetQueueClient(queue);
        var taken = new List<T>();
        while ((await client.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                taken.Add(message.Body.ToObjectFromJson<T>(ContractJson.Options)!);
                await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
            }
        }

        return taken;
    }
}
