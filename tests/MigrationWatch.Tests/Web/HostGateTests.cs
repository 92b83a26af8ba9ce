using System.Collections.Concurrent;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Tests.Storage;
using MigrationWatch.Web.Hosts;

namespace MigrationWatch.Tests.Web;

public sealed class HostGateTests : StorageTest
{
    private static readonly Uri _site = new("https://news.example/a");

    [Fact]
    public async Task Instances_take_turns_at_a_host_with_a_gap_between()
    {
        // Two gates stand for two instances: they share nothing but the account.
        var gates = new[] { Gate(), Gate() };
        var turns = new ConcurrentQueue<(DateTimeOffset Start, DateTimeOffset End)>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            while (true)
            {
                try
                {
                    await using var turn = await gates[i % 2].EnterAsync(_site, Cancellation);
                    var start = TimeProvider.System.GetUtcNow();
                    await Task.Delay(10, Cancellation);
                    turns.Enqueue((start, TimeProvider.System.GetUtcNow()));
                    return;
                }
                catch (HostBusyException)
                {
                    // As a queue message would: later again.
                    await Task.Delay(50, Cancellation);
                }
            }
        }));

        var ordered = turns.OrderBy(turn => turn.Start).ToList();
        Assert.Equal(6, ordered.Count);
        Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.Second.Start - pair.First.End >= TimeSpan.FromMilliseconds(90)));
    }

    [Fact]
    public async Task Hosts_do_not_wait_for_each_other()
    {
        var gate = Gate();
        await using var first = await gate.EnterAsync(_site, Cancellation);
        await using var second = await gate.EnterAsync(new Uri("https://other.example/"), Cancellation);
        await using var third = await gate.EnterAsync(new Uri("https://news.example:8443/"), Cancellation);
    }

    [Fact]
    public async Task Turn_of_an_instance_that_died_runs_out()
    {
        await Gate(hold: TimeSpan.FromMilliseconds(300)).EnterAsync(_site, Cancellation);

        await using var turn = await Gate().EnterAsync(_site, Cancellation);
    }

    [Fact]
    public async Task Waiting_longer_than_the_patience_sends_the_caller_away()
    {
        var gate = Gate(patience: TimeSpan.FromMilliseconds(100));
        await using var held = await gate.EnterAsync(_site, Cancellation);

        await Assert.ThrowsAsync<HostBusyException>(() => gate.EnterAsync(_site, Cancellation));
        await Assert.ThrowsAsync<HostBusyException>(() => Gate(patience: TimeSpan.FromMilliseconds(100)).EnterAsync(_site, Cancellation));
    }

    [Fact]
    public async Task Callers_that_are_sent_away_are_told_to_come_back_one_after_the_other()
    {
        var gate = Gate(patience: TimeSpan.Zero);
        await using var held = await gate.EnterAsync(_site, Cancellation);
        var retries = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            retries.Add((await Assert.ThrowsAsync<HostBusyException>(() => gate.EnterAsync(_site, Cancellation))).RetryIn);
        }

        Assert.All(retries.Zip(retries.Skip(1)), pair => Assert.True(pair.Second > pair.First));
        Assert.InRange(retries[^1], TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
    }

    private HostGate Gate(TimeSpan? hold = null, TimeSpan? patience = null) => new(
        Get<BlobStore>(),
        TimeProvider.System,
        gap: TimeSpan.FromMilliseconds(100),
        hold ?? TimeSpan.FromSeconds(10),
        patience ?? TimeSpan.FromSeconds(5));
}
