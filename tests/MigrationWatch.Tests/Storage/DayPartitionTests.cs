using MigrationWatch.Contracts;
using MigrationWatch.Storage;

namespace MigrationWatch.Tests.Storage;

public sealed class DayPartitionTests : StorageTest
{
    private static readonly DateTimeOffset _stored = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Record_written_twice_is_one_line_and_the_later_one_wins()
    {
        await Get<DayPartition>().PutAsync(Record(7), Cancellation);
        await Get<DayPartition>().PutAsync(Record(7) with { Revision = 2 }, Cancellation);

        var record = Assert.Single(await Get<DayPartition>().ReadAsync(new DateOnly(2026, 11, 20), Cancellation));
        Assert.Equal(2, record.Revision);
    }

    [Fact]
    public async Task Instances_that_write_at_once_lose_no_line()
    {
        // Two partitions stand for two instances: they share nothing but the account.
        var instances = new[] { Get<DayPartition>(), new DayPartition(new DayParts(Get<Azure.Storage.Blobs.BlobServiceClient>()), Get<BlobStore>(), Get<LateArrivals>()) };

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => instances[i % 2].PutAsync(Record(i % 30), Cancellation)));

        var records = await Get<DayPartition>().ReadAsync(new DateOnly(2026, 11, 20), Cancellation);
        Assert.Equal(30, records.Count);
        Assert.Equal(30, records.Select(record => record.Id).Distinct().Count());
    }

    [Fact]
    public async Task Day_without_articles_is_empty() =>
        Assert.Empty(await Get<DayPartition>().ReadAsync(new DateOnly(2020, 1, 1), Cancellation));

    private static Extraction Record(int number) => new()
    {
        Id = $"{number:x2}{new string('0', 22)}",
        Url = $"https://news.example/{number}",
        Title = "Мигранты вернулись",
        Stored = _stored,
    };
}
