using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Feeds.State;
using MigrationWatch.Health;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Tests.Health;

public sealed class HealthCheckTests : StorageTest
{
    [Theory]
    [InlineData(1, 4, HealthStatus.Degraded)]
    [InlineData(0, 4, HealthStatus.Ok)]
    [InlineData(null, 4, HealthStatus.Degraded)]
    [InlineData(null, null, HealthStatus.Ok)]
    public async Task Health_is_degraded_when_none_of_the_feeds_that_were_polled_answers(int? firstFailures, int? secondFailures, HealthStatus expected)
    {
        await PolledAsync("one", firstFailures);
        await PolledAsync("two", secondFailures);

        Assert.Equal(expected, (await Get<HealthCheck>().RunAsync(Cancellation)).Status);
    }

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>
    {
        ["MigrationWatch:Feeds:UseShippedFeeds"] = "false",
        ["MigrationWatch:Feeds:Subscriptions:0:Id"] = "one",
        ["MigrationWatch:Feeds:Subscriptions:0:Url"] = "https://one.example/feed",
        ["MigrationWatch:Feeds:Subscriptions:1:Id"] = "two",
        ["MigrationWatch:Feeds:Subscriptions:1:Url"] = "https://two.example/feed",
    };

    protected override void AddServices(IServiceCollection services) => services.AddMigrationWatch(Configuration);

    private async Task PolledAsync(string feed, int? failures)
    {
        if (failures is { } count)
        {
            var address = $"https://{feed}.example/feed";
            await Get<FeedStateStore>().SaveAsync(
                new FeedState { Id = feed, Address = address, SubscribedAddress = address, LastPoll = TimeProvider.System.GetUtcNow(), FailuresInRow = count }, null, Cancellation);
        }
    }
}
