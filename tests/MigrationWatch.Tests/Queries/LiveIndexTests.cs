using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Tests.Queries;

public sealed class LiveIndexTests : QueryTest
{
    [Fact]
    public async Task Two_instances_over_one_account_see_the_same_tail_whoever_writes_and_whoever_closes_the_day()
    {
        using var one = Instance();
        using var other = Instance();
        var writers = new[] { Writer(), Writer() };
        var written = Task.WhenAll(Enumerable.Range(0, 40).Select(number => writers[number % 2].PutAsync(Records.Of(number, Noon.AddSeconds(number)), Cancellation)));
        while (!written.IsCompleted)
        {
            await one.CurrentAsync(Cancellation);
            await other.CurrentAsync(Cancellation);
        }

        await written;
        var forty = Enumerable.Range(0, 40).Select(Records.Id).Order().ToList();
        Assert.Equal(forty, await IdsAsync(one));
        Assert.Equal(forty, await IdsAsync(other));

        // Closed by one who has no index at all, and gone on with the next day's tail.
        Clock.Now = Noon.AddDays(1);
        await CompactAsync();
        await writers[0].PutAsync(Records.Of(40, Noon.AddDays(1)), Cancellation);
        await writers[1].PutAsync(Records.Of(3, Noon.AddSeconds(3), "Anew"), Cancellation);

        Assert.Equal([.. forty.Append(Records.Id(40)).Order()], await IdsAsync(one));
        Assert.Equal([.. forty.Append(Records.Id(40)).Order()], await IdsAsync(other));
    }

    private LiveIndex Instance() => new(
        Get<BlobServiceClient>(), Get<BlobStore>(), Get<DaySegments>(), Get<DayParts>(), Get<DayWords>(), Clock, Get<IOptions<IndexOptions>>(), NullLogger<LiveIndex>.Instance);

    private DayPartition Writer() => new(new DayParts(Get<BlobServiceClient>(), Get<IOptions<DayPartOptions>>()), Get<BlobStore>(), Get<LateArrivals>());

    private static async Task<IReadOnlyList<string>> IdsAsync(LiveIndex index)
    {
        var snapshot = await index.CurrentAsync(Cancellation);
        return
        [
            .. snapshot.Views
                .SelectMany(view => Enumerable.Range(0, view.Segment.Rows).Where(row => view.Hidden?[row] != true).Select(row => view.Segment.IdOf(row).ToString()))
                .Order(),
        ];
    }
}
