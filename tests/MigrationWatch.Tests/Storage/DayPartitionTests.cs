using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Storage;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Tests.Storage;

public sealed class DayPartitionTests : StorageTest
{
    private static readonly DateOnly _day = new(2026, 11, 20);
    private static readonly DateTimeOffset _stored = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Record_written_twice_is_one_line_and_the_later_one_wins()
    {
        await Get<DayPartition>().PutAsync(Record(7), Cancellation);
        await Get<DayPartition>().PutAsync(Record(7) with { Revision = 2 }, Cancellation);

        var record = Assert.Single(await Get<DayPartition>().ReadAsync(_day, Cancellation));
        Assert.Equal(2, record.Revision);
    }

    [Fact]
    public async Task Instances_that_write_at_once_lose_no_line()
    {
        // Two partitions stand for two instances: they share nothing but the account.
        var instances = new[] { Get<DayPartition>(), new DayPartition(Parts(4), Get<BlobStore>(), Get<LateArrivals>()) };

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => instances[i % 2].PutAsync(Record(i % 30), Cancellation)));

        var records = await Get<DayPartition>().ReadAsync(_day, Cancellation);
        Assert.Equal(30, records.Count);
        Assert.Equal(30, records.Select(record => record.Id).Distinct().Count());
    }

    [Fact]
    public async Task More_parts_take_over_while_the_day_is_open()
    {
        await Partition(4).PutAsync(Record(0x15), Cancellation);
        await Partition(4).PutAsync(Record(0x16), Cancellation);
        await Partition(16).PutAsync(Record(0x15) with { Revision = 2 }, Cancellation);
        await Partition(64).PutAsync(Record(0x15) with { Revision = 3 }, Cancellation);

        var records = await Partition(64).ReadAsync(_day, Cancellation);
        await Parts(64).RemoveAsync(_day, Record(0x15).Id, Cancellation);

        Assert.Equal([(Record(0x15).Id, 3), (Record(0x16).Id, 1)], records.Select(record => (record.Id, record.Revision)));
        Assert.Equal([Record(0x16).Id], (await Partition(64).ReadAsync(_day, Cancellation)).Select(record => record.Id));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("512")]
    public void Number_of_parts_that_is_no_power_of_two_up_to_256_is_refused(string parts)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MigrationWatch:Storage:DayParts"] = parts }).Build();
        using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DayPartOptions>>().Value);
    }

    [Fact]
    public async Task Day_knows_the_traces_of_its_last_writer_and_of_those_before()
    {
        var first = await PutTracedAsync(Record(7));
        var second = await PutTracedAsync(Record(7) with { Revision = 2 });

        var traces = await Get<DayPartition>().TracesAsync(new DateOnly(2026, 11, 20), Cancellation);

        Assert.Equal([second], traces.Last);
        Assert.Equal([first], traces.Earlier);
    }

    [Fact]
    public async Task Day_without_articles_is_empty() =>
        Assert.Empty(await Get<DayPartition>().ReadAsync(new DateOnly(2020, 1, 1), Cancellation));

    private DayParts Parts(int count) => new(Get<Azure.Storage.Blobs.BlobServiceClient>(), Options.Create(new DayPartOptions { DayParts = count }));

    private DayPartition Partition(int parts) => new(Parts(parts), Get<BlobStore>(), Get<LateArrivals>());

    /// <returns>The trace context in which it was written.</returns>
    private async Task<string> PutTracedAsync(Extraction extraction)
    {
        using var trace = new Activity("writer").SetParentId(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom()).Start();
        await Get<DayPartition>().PutAsync(extraction, Cancellation);
        return trace.Id!;
    }

    private static Extraction Record(int number) => new()
    {
        Id = $"{number:x2}{new string('0', 22)}",
        Url = $"https://news.example/{number}",
        Title = "Мигранты вернулись",
        Stored = _stored,
    };
}
