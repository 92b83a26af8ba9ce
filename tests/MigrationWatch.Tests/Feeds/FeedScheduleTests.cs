using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MigrationWatch.Feeds;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.State;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Feeds;

public sealed class FeedScheduleTests() : PollingTest("/a", "/b", "/c")
{
    [Fact]
    public async Task Message_under_way_is_not_sent_twice()
    {
        Assert.Equal(3, await Get<FeedSchedule>().EnqueueDueAsync(Cancellation));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Get<FeedSchedule>().EnqueueDueAsync(Cancellation));
    }

    [Fact]
    public async Task Two_schedulers_at_once_send_each_feed_once()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Restarted().EnqueueDueAsync(Cancellation)));

        Assert.Equal(3, sent.Sum());
    }

    [Fact]
    public async Task Message_that_was_lost_is_sent_again()
    {
        await Get<FeedSchedule>().EnqueueDueAsync(Cancellation);

        Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(3, await Get<FeedSchedule>().EnqueueDueAsync(Cancellation));
    }

    [Fact]
    public async Task Restart_is_no_storm()
    {
        Serve();
        await SweepAsync();

        Assert.Equal(0, await Restarted().EnqueueDueAsync(Cancellation));
    }

    [Fact]
    public async Task Feed_comes_back_when_it_is_due_although_its_last_claim_has_not_run_out()
    {
        Serve();
        await Get<FeedCatalog>().AddAsync([new FeedSubscription { Id = "a", Url = Newsroom.Address("/a", "a.example"), Interval = TimeSpan.FromMinutes(5) }], Cancellation);
        await SweepAsync();

        Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(1, await SweepAsync());
    }

    [Fact]
    public async Task Second_message_for_a_feed_asks_nothing()
    {
        Serve();
        await SweepAsync();

        await Get<FeedPoller>().PullAsync(new FeedPullMessage("a"), Cancellation);

        Assert.Single(Newsroom.Requests("/a"));
    }

    [Fact]
    public async Task Removed_feed_is_not_polled_and_comes_back_with_what_was_known()
    {
        Serve();
        await SweepAsync();
        await AnnouncedAsync();
        await Get<FeedCatalog>().RemoveAsync("a", Cancellation);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, await SweepAsync());

        await Get<FeedCatalog>().AddAsync([new FeedSubscription { Id = "a", Url = Newsroom.Address("/a", "a.example") }], Cancellation);
        Assert.Equal(1, await SweepAsync());

        Assert.Empty(await AnnouncedAsync());
    }

    [Fact]
    public async Task New_address_of_a_paused_feed_starts_it_anew()
    {
        Newsroom.Status("/a", 410);
        Newsroom.Serve("/a2", Newsroom.Rss("One"));
        await SweepAsync();

        await Get<FeedCatalog>().AddAsync([new FeedSubscription { Id = "a", Url = Newsroom.Address("/a2", "a.example") }], Cancellation);
        await SweepAsync();

        Assert.Null((await StateAsync("a")).Paused);
        Assert.Single(Newsroom.Requests("/a2"));
    }

    private void Serve()
    {
        foreach (var path in new[] { "/a", "/b", "/c" })
        {
            Newsroom.Serve(path, Newsroom.Rss(path));
        }
    }

    /// <summary>A scheduler that remembers nothing, as after a deployment.</summary>
    private FeedSchedule Restarted() => new(
        ActivatorUtilities.CreateInstance<FeedCatalog>(Get<IServiceProvider>()),
        new FeedStateStore(Get<BlobStore>(), Clock),
        Get<BlobStore>(),
        Get<QueueSender>(),
        Clock,
        NullLogger<FeedSchedule>.Instance);
}
