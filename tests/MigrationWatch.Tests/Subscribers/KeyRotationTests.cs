using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Digests;
using MigrationWatch.Mail;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Storage;
using MigrationWatch.Subscribers;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Tests.Mail;

namespace MigrationWatch.Tests.Subscribers;

public sealed class KeyRotationTests : MailTest
{
    private static readonly string _secondKey = Convert.ToBase64String(Enumerable.Repeat((byte)4, 32).ToArray());

    [Fact]
    public async Task After_one_night_with_both_keys_the_old_one_can_go()
    {
        var staying = await SubscribeAsync("staying@example.org", new Preferences { SendHour = 5 });
        var leaving = await SubscribeAsync("leaving@example.org");
        await Get<Roster>().RemoveAsync(leaving.Id, Cancellation);
        await Get<SubscriberStore>().DeleteAsync(leaving.Id, Cancellation);
        await Get<WatchStore>().AddAsync(new Watch("w", staying.Id, "Removals", Subject.Claims, "topic=removal", null, 10), Cancellation);

        await using (var both = Services(("first", SealingKey), ("second", _secondKey)))
        {
            await both.GetRequiredService<AccountUpkeep>().RunAsync(Cancellation);
        }

        await using var after = Services(("second", _secondKey));
        var store = after.GetRequiredService<SubscriberStore>();
        Assert.Equal("staying@example.org", store.Open((await store.FindAsync(staying.Id, Cancellation))!)!.Address);
        Assert.Equal("Removals", Assert.Single(await after.GetRequiredService<WatchStore>().OfAsync(staying.Id, Cancellation)).Name);
        var listed = new List<RosterEntry>();
        foreach (var shard in Roster.Shards)
        {
            listed.AddRange(await after.GetRequiredService<Roster>().ReadAsync(shard, Cancellation));
        }

        Assert.Equal(5, Assert.Single(listed).SendHour);
    }

    /// <summary>The product as it starts with these sealing keys, the last of them current, on the same storage.</summary>
    private ServiceProvider Services(params (string Id, string Key)[] keys)
    {
        var settings = new Dictionary<string, string?>(Settings().Where(setting => !setting.Key.Contains("Sealing", StringComparison.Ordinal)))
        {
            ["AzureWebJobsStorage"] = Connection,
            ["MigrationWatch:Subscribers:Keys:Current"] = keys[^1].Id,
        };
        foreach (var (id, key) in keys)
        {
            settings[$"MigrationWatch:Subscribers:Keys:Sealing:{id}"] = key;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddStorage(configuration)
            .AddDigests(configuration).AddSubscribers(configuration).AddMail(configuration).BuildServiceProvider();
    }
}
