using System.Text.Json;
using Azure.Storage.Blobs;
using MigrationWatch.Contracts;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Tests.Queries;

public sealed class ClosingTests : QueryTest
{
    private static readonly DateOnly _day = new(2026, 11, 20);

    [Fact]
    public async Task Day_is_closed_hours_after_its_end_and_not_before()
    {
        await StoreAsync(Records.Of(1, Noon));
        Clock.Now = new DateTimeOffset(2026, 11, 21, 5, 0, 0, TimeSpan.Zero);
        await CompactAsync();
        Assert.Equal(["date=2026-11-20/part-1.jsonl"], await DayBlobsAsync());

        Clock.Now = new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero);
        await CompactAsync();
        Assert.Equal(["date=2026-11-20/_manifest.json", "date=2026-11-20/part-0.jsonl.gz"], await DayBlobsAsync());
    }

    [Fact]
    public async Task Manifest_counts_what_the_day_holds()
    {
        await StoreAsync(Records.Of(1, Noon, "One", Records.Claim("a", 5, "RU", "KZ", "Five."), Records.Claim("b", 6, null, null, "Six.")));
        await StoreAsync(Records.Of(2, Noon, "Two"));
        Clock.Now = Noon.AddDays(1);
        await CompactAsync();

        var manifest = (await Get<BlobStore>().ReadAsync<CatalogDay>(Containers.Extractions, DayNames.Manifest(_day), Cancellation))!.Value;
        var file = (await Get<BlobStore>().ReadBytesAsync(Containers.Extractions, manifest.File, Cancellation))!.Value;
        Assert.Equal((2, 2, file.ToMemory().Length), (manifest.Records, manifest.Claims, manifest.Bytes));
        Assert.Equal(2, DayFile.Read(file).Count);
    }

    [Fact]
    public async Task Records_written_while_the_day_is_closed_again_and_again_are_all_there_once()
    {
        Clock.Now = Noon.AddDays(2);
        var written = Task.WhenAll(Enumerable.Range(0, 24).Select(number => StoreAsync(Records.Of(number, Noon.AddSeconds(number)))));
        while (!written.IsCompleted)
        {
            await CompactAsync();
            var seen = (await ExtractionsAsync("")).Ids;
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }

        await written;
        await Task.WhenAll(Get<DayCloser>().CloseAsync(_day, Cancellation), Get<DayCloser>().CloseAsync(_day, Cancellation));
        Assert.Equal(24, (await ExtractionsAsync("")).Ids.Distinct().Count());
        Assert.Equal(24, (await Get<DayPartition>().ReadAsync(_day, Cancellation)).Count);
    }

    [Fact]
    public async Task Segment_of_an_older_program_is_answered_from_the_days_and_then_written_anew()
    {
        await StoreAsync(Records.Of(1, Noon));
        Clock.Now = Noon.AddDays(1);
        await CompactAsync();
        await Get<CatalogStore>().UpdateAsync(catalog => catalog with { Segments = [catalog.Segments[0] with { Name = "_index/older", Format = 1 }] }, Cancellation);

        Assert.Equal([Records.Id(1)], (await ExtractionsAsync("q=arrive")).Ids);
        await CompactAsync();

        var renewed = Assert.Single((await Get<CatalogStore>().ReadAsync(Cancellation)).Segments);
        Assert.Equal(MigrationWatch.Queries.Segments.SegmentFile.Format, renewed.Format);
        Assert.Equal([Records.Id(1)], (await ExtractionsAsync("q=arrive")).Ids);
    }

    [Fact]
    public async Task Open_day_of_many_lines_answers_with_all_of_them_and_with_what_changed()
    {
        var lines = Enumerable.Range(0, 600).Select(number => JsonSerializer.Serialize(Records.Of(number * 256, Noon.AddSeconds(number)), ContractJson.Options)).ToList();
        await WritePartAsync(lines);
        Assert.Equal(600, (await ExtractionsAsync("limit=1000")).Ids.Distinct().Count());

        lines[300] = JsonSerializer.Serialize(Records.Of(300 * 256, Noon.AddSeconds(300), "Border closed"), ContractJson.Options);
        await WritePartAsync(lines);
        Assert.Equal([Records.Id(300 * 256)], (await ExtractionsAsync("q=closed")).Ids);
        Assert.Equal(599, (await ExtractionsAsync("limit=1000&q=arrive")).Ids.Distinct().Count());
    }

    private Task WritePartAsync(IEnumerable<string> lines) =>
        Get<BlobStore>().WriteBytesAsync(Containers.Extractions, DayNames.Part(_day, 0), new BinaryData(string.Join('\n', lines) + "\n"), Cancellation);

    [Fact]
    public async Task Past_month_becomes_one_segment_and_answers_as_before()
    {
        for (var day = 1; day <= 3; day++)
        {
            await StoreAsync(Records.Of(day, Noon.AddDays(-day)));
            await StoreAsync(Records.Of(10 + day, Noon.AddDays(day)));
        }

        Clock.Now = Noon.AddDays(8);
        await CompactAsync();
        var before = await ExtractionsAsync("");
        Clock.Now = Noon.AddMonths(1);
        await CompactAsync();
        Clock.Now = Noon.AddMonths(1).AddHours(2);
        await CompactAsync();

        var segment = Assert.Single((await Get<CatalogStore>().ReadAsync(Cancellation)).Segments);
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), 6), (segment.From, segment.To, segment.Records));
        Assert.Equal(before.Body, (await ExtractionsAsync("")).Body);
        Assert.Single(await BlobsAsync("_index/segments/"));
    }

    [Fact]
    public async Task Deleted_article_is_gone_everywhere_and_does_not_come_back()
    {
        var open = Records.Of(1, Noon.AddDays(2));
        var closed = Records.Of(2, Noon);
        await StoreAsync(open);
        await StoreAsync(closed);
        await StoreAsync(Records.Of(3, Noon));
        Clock.Now = Noon.AddDays(2).AddMinutes(10);
        await CompactAsync();

        await Get<ArticleDeletion>().DeleteAsync(open.Id, "asked for", Cancellation);
        await Get<ArticleDeletion>().DeleteAsync(closed.Id, "asked for", Cancellation);

        Assert.Equal([Records.Id(3)], (await ExtractionsAsync("")).Ids);
        Assert.Single(await Get<DayPartition>().ReadAsync(_day, Cancellation));
        Assert.Empty(await Get<DayPartition>().ReadAsync(_day.AddDays(2), Cancellation));
        Assert.True(await Get<Tombstones>().CoversAsync(closed.Id, Cancellation));
        Assert.DoesNotContain($"by-id/{closed.Id}.json", await BlobsAsync("by-id/"));
    }

    [Fact]
    public async Task Last_article_of_a_closed_day_takes_the_day_with_it()
    {
        await StoreAsync(Records.Of(1, Noon));
        Clock.Now = Noon.AddDays(2);
        await CompactAsync();
        await Get<ArticleDeletion>().DeleteAsync(Records.Id(1), "", Cancellation);

        Assert.Empty((await ExtractionsAsync("")).Ids);
        Assert.Empty(await DayBlobsAsync());
        Assert.Empty((await Get<CatalogStore>().ReadAsync(Cancellation)).Days);
    }

    [Fact]
    public async Task Published_schema_knows_every_property_of_a_stored_line()
    {
        await StoreAsync(Records.Of(1, Noon, "One", Records.Claim("a", 5, "RU", "KZ", "Five.")));
        var line = (await Get<DayPartition>().ReadLinesAsync(_day, Cancellation)).Values.Single();
        var schema = MigrationWatch.Queries.Published.RecordSchemas.Find("extraction")!;

        var known = schema["properties"]!.AsObject().Select(property => property.Key).ToHashSet();
        Assert.All(JsonDocument.Parse(line).RootElement.EnumerateObject(), property => Assert.Contains(property.Name, known));
    }

    private Task<List<string>> DayBlobsAsync() => BlobsAsync("date=");

    private async Task<List<string>> BlobsAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var item in Get<BlobServiceClient>().GetBlobContainerClient(Containers.Extractions).GetBlobsAsync(prefix: prefix))
        {
            names.Add(item.Name);
        }

        return names;
    }
}
