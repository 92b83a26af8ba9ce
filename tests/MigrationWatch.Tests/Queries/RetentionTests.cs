using MigrationWatch.Articles;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Tests.Queries;

public sealed class RetentionTests : QueryTest
{
    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>(base.Settings())
    {
        ["MigrationWatch:Retention:RawPageDays"] = "30",
        ["MigrationWatch:Retention:TextDays"] = "60",
        ["MigrationWatch:Retention:ExtractionDays"] = "90",
    };

    [Fact]
    public async Task Pages_texts_and_extractions_go_each_in_their_time()
    {
        var written = TimeProvider.System.GetUtcNow();
        var record = Records.Of(1, written);
        Clock.Now = written;
        await StoreAsync(record);
        await Get<BlobStore>().WriteAsync(Containers.Articles, ArticleStore.Name(record.Id), new Article { Id = record.Id, Url = record.Url, Title = "", Stored = written, Text = "Text" }, Cancellation);
        await Get<BlobStore>().WriteBytesAsync(Containers.Articles, ArticleStore.RawName(record.Id), new BinaryData("page"), Cancellation);

        Assert.Equal((true, "Text", true), await AfterAsync(written.AddDays(29)));
        Assert.Equal((false, "Text", true), await AfterAsync(written.AddDays(31)));
        Assert.Equal((false, "", true), await AfterAsync(written.AddDays(61)));
        Assert.Equal((false, "", false), await AfterAsync(written.AddDays(92)));
        Assert.Empty((await ExtractionsAsync("")).Ids);
    }

    private async Task<(bool Page, string Text, bool Extraction)> AfterAsync(DateTimeOffset now)
    {
        Clock.Now = now;
        await Get<DailyUpkeep>().RunAsync(Cancellation);
        var blobs = Get<BlobStore>();
        var article = (await blobs.ReadAsync<Article>(Containers.Articles, ArticleStore.Name(Records.Id(1)), Cancellation))!.Value;
        return (
            await blobs.ExistsAsync(Containers.Articles, ArticleStore.RawName(article.Id), Cancellation),
            article.Text,
            await blobs.ExistsAsync(Containers.Extractions, $"by-id/{article.Id}.json", Cancellation));
    }
}
