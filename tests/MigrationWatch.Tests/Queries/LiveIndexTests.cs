using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MigrationWatch.Queries.Catalog;
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

    [Fact]
    public async Task What_a_refresh_had_read_when_it_was_cut_off_is_in_the_next()
    {
        var cut = new CutOff();
        using var index = Instance(cut);
        await Get<DayPartition>().PutAsync(Records.Of(1, Noon), Cancellation);
        Assert.Equal([Records.Id(1)], await IdsAsync(index));

        await Get<DayPartition>().PutAsync(Records.Of(2, Noon), Cancellation);
        cut.At = CatalogStore.BlobName;
        await Assert.ThrowsAsync<OperationCanceledException>(() => index.CurrentAsync(Cancellation));
        cut.At = null;

        Assert.Equal([Records.Id(1), Records.Id(2)], await IdsAsync(index));
    }

    private LiveIndex Instance(CutOff cut)
    {
        var options = new BlobClientOptions();
        options.AddPolicy(cut, HttpPipelinePosition.PerCall);
        return new(new BlobServiceClient(Connection, options), Get<BlobStore>(), Get<DaySegments>(), Get<DayParts>(), Get<DayWords>(), Clock, Get<IOptions<IndexOptions>>(), NullLogger<LiveIndex>.Instance);
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

    /// <summary>A reader who leaves when one of the blobs is asked for.</summary>
    private sealed class CutOff : HttpPipelineSynchronousPolicy
    {
        public string? At { get; set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            if (At is { } name && message.Request.Uri.ToUri().AbsolutePath.EndsWith(name, StringComparison.Ordinal))
            {
                throw new OperationCanceledException();
            }
        }
    }
}
