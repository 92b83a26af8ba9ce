using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Tests.Queries;

/// <summary>An open day that was begun with four parts and goes on with sixteen.</summary>
public sealed class MorePartsTests : QueryTest
{
    private static readonly DateOnly _day = DateOnly.FromDateTime(Noon.UtcDateTime);

    [Fact]
    public async Task Article_written_anew_counts_once_open_and_closed()
    {
        await BeginAsync();
        var open = await ExtractionsAsync("");
        Clock.Now = Noon.AddDays(2);
        await CompactAsync();
        var closed = await ExtractionsAsync("");

        Assert.Equal(Enumerable.Range(0, 20).Select(Records.Id).Order(), open.Ids.Order());
        Assert.Equal(open.Ids, closed.Ids);
        Assert.Equal([Records.Id(5)], (await ExtractionsAsync("q=renewed")).Ids);
        Assert.Equal(20, open.Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Newer_line_is_the_one_that_is_shown_and_searched()
    {
        await BeginAsync();

        Assert.Equal([Records.Id(5)], (await ExtractionsAsync("q=renewed")).Ids);
        Assert.Equal(19, (await ExtractionsAsync("q=arrive")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Deleting_takes_both_lines()
    {
        await BeginAsync();

        await Get<ArticleDeletion>().DeleteAsync(Records.Id(5), "asked", Cancellation);

        Assert.DoesNotContain(Records.Id(5), (await ExtractionsAsync("")).Ids);
    }

    protected override IDictionary<string, string?> Settings() =>
        new Dictionary<string, string?>(base.Settings()) { ["MigrationWatch:Storage:DayParts"] = "16" };

    private async Task BeginAsync()
    {
        var before = new DayPartition(new DayParts(Get<BlobServiceClient>(), Options.Create(new DayPartOptions())), Get<BlobStore>(), Get<LateArrivals>());
        foreach (var record in Enumerable.Range(0, 20).Select(number => Records.Of(number, Noon.AddSeconds(-number))))
        {
            await before.PutAsync(record, Cancellation);
        }

        Assert.NotEqual(Get<DayParts>().LastPlaceOf(Convert.ToByte(Records.Id(5)[..2], 16)), Convert.ToByte(Records.Id(5)[..2], 16) % 4);
        await StoreAsync(Records.Of(5, Noon.AddSeconds(-5)) with { Title = "A renewed title", Revision = 2 });
    }
}
