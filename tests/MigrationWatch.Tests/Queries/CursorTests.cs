
namespace MigrationWatch.Tests.Queries;

public sealed class CursorTests : QueryTest
{
    private const int Writers = 4;
    private readonly SemaphoreSlim _underWay = new(Writers);

    [Fact]
    public async Task Pages_hold_every_record_once_while_newer_ones_arrive_and_days_are_closed()
    {
        for (var number = 0; number < 40; number++)
        {
            await StoreAsync(Records.Of(number, Noon.AddDays(-(number % 4)).AddSeconds(-number)));
        }

        var seen = new List<string>();
        string? cursor = null;
        var page = 0;
        do
        {
            var answer = await ExtractionsAsync($"limit=7{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(answer.Ids);
            cursor = answer.Next;
            await StoreAsync(Records.Of(1000 + page, Noon.AddSeconds(page + 1)));
            await (page++ == 2 ? CompactAsync() : Task.CompletedTask);
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 40).Select(Records.Id).Order(), seen.Order());
    }

    [Fact]
    public async Task Follower_sees_every_record_once_though_writers_overtake_each_other_and_days_close()
    {
        var written = Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync));
        var seen = new List<string>();
        string? cursor = null;
        var quiet = 0;
        for (var round = 0; quiet < 3; round++)
        {
            var answer = await ExtractionsAsync($"sort=stored&limit=9{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(answer.Ids);
            cursor = answer.Next;
            quiet = written.IsCompleted && answer.Ids.Count == 0 ? quiet + 1 : 0;
            await (round % 3 == 2 ? PassHoursAsync() : Task.CompletedTask);
            await (round % 5 == 4 ? CompactAsync() : Task.CompletedTask);
        }

        await written;
        Assert.Equal(Enumerable.Range(0, 80).Select(Records.Id).Order(), seen.Order());
    }

    [Fact]
    public async Task Follower_gets_a_record_that_reaches_its_closed_day_late_and_gets_it_once()
    {
        await StoreAsync(Records.Of(1, Noon));
        await StoreAsync(Records.Of(2, Noon.AddDays(2)));
        Clock.Now = Noon.AddDays(2).AddMinutes(5);
        await CompactAsync();
        var first = await ExtractionsAsync("sort=stored");

        await StoreAsync(Records.Of(3, Noon.AddHours(1)));
        var second = await ExtractionsAsync($"sort=stored&cursor={first.Next}");
        await CompactAsync();
        var third = await ExtractionsAsync($"sort=stored&cursor={second.Next}");

        Assert.Equal([Records.Id(1), Records.Id(2)], first.Ids);
        Assert.Equal([Records.Id(3)], second.Ids);
        Assert.Empty(third.Ids);
        Assert.Equal([Records.Id(2), Records.Id(3), Records.Id(1)], (await ExtractionsAsync("")).Ids);
    }

    [Fact]
    public async Task Changed_record_of_a_closed_day_replaces_the_old_one_and_is_not_followed_twice()
    {
        await StoreAsync(Records.Of(1, Noon));
        Clock.Now = Noon.AddDays(2);
        await CompactAsync();
        var first = await ExtractionsAsync("sort=stored");

        await StoreAsync(Records.Of(1, Noon, "Migrants leave") with { Revision = 2 });
        var second = await ExtractionsAsync($"sort=stored&cursor={first.Next}");
        var now = await ExtractionsAsync("q=leaving");
        await CompactAsync();

        Assert.Empty(second.Ids);
        Assert.Equal([Records.Id(1)], now.Ids);
        Assert.Empty((await ExtractionsAsync("q=arriving")).Ids);
        Assert.Equal([Records.Id(1)], (await ExtractionsAsync("q=leaving")).Ids);
    }

    [Fact]
    public async Task Cursor_of_another_question_is_a_mistake()
    {
        await StoreAsync(Records.Of(1, Noon));
        await StoreAsync(Records.Of(2, Noon));
        var page = await ExtractionsAsync("limit=1");

        Assert.Equal(400, (await ExtractionsAsync($"limit=1&language=ru&cursor={page.Next}")).Status);
    }

    private async Task WriteAsync(int writer)
    {
        for (var number = writer; number < 80; number += Writers)
        {
            await _underWay.WaitAsync();

            // Every fifth record is written hours after it was stored, as after an outage; the others within seconds, out of order.
            await StoreAsync(Records.Of(number, Clock.Now - (number % 5 == 0 ? TimeSpan.FromHours(7) : TimeSpan.FromSeconds(number % 7))));
            _underWay.Release();
        }
    }

    /// <summary>Hours never pass within one write.</summary>
    private async Task PassHoursAsync()
    {
        for (var slot = 0; slot < Writers; slot++)
        {
            await _underWay.WaitAsync();
        }

        Clock.Now += TimeSpan.FromHours(4);
        _underWay.Release(Writers);
    }
}
