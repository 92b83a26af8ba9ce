using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MigrationWatch.Articles;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Feeds;
using MigrationWatch.Intake;
using MigrationWatch.Queries.Retention;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Tests.Intake;

public sealed class ArticleIntakeTests : StorageTest
{
    private const string Text = "<p>More than 12,000 people left the district for Kazakhstan in the first week of autumn, the regional office said.</p>"
        + "<p>Most of them were young men, and officials in the town of Oral said that the shelters there were full by Sunday evening.</p>"
        + "<p>Volunteers cooked for those who waited at the crossing, and asked the city to open the schools for the night as well.</p>";

    private WebApplication? _newsroom;
    private string _body = Text;
    private int _status = StatusCodes.Status200OK;
    private Func<Task> _whileReading = () => Task.CompletedTask;

    [Fact]
    public async Task Message_twice_leaves_one_article_and_one_line()
    {
        var message = await AnnounceAsync("feed-a", "v1");

        await Get<ArticleIntake>().ExtractAsync(message, Cancellation);
        await Get<ArticleIntake>().ExtractAsync(message, Cancellation);

        Assert.Single(await LinesAsync());
        Assert.Equal(1, (await ArticleAsync(message)).Revision);
    }

    [Fact]
    public async Task Two_deliveries_at_once_leave_one_article_and_one_line()
    {
        var message = await AnnounceAsync("feed-a", "v1");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Get<ArticleIntake>().ExtractAsync(message, Cancellation)));

        Assert.Single(Assert.Single(await LinesAsync()).Sources);
    }

    [Fact]
    public async Task Story_in_two_feeds_is_stored_once_with_both_sources()
    {
        var messages = new[] { await AnnounceAsync("feed-a", "v1"), await AnnounceAsync("feed-b", "v1") };

        await Task.WhenAll(messages.Select(message => Get<ArticleIntake>().ExtractAsync(message, Cancellation)));

        Assert.Equal(["feed-a", "feed-b"], Assert.Single(await LinesAsync()).Sources.Select(source => source.Feed).Order());
    }

    [Fact]
    public async Task Later_edit_is_a_dated_revision_and_an_old_message_that_comes_late_changes_nothing()
    {
        var first = await AnnounceAsync("feed-a", "v1");
        await Get<ArticleIntake>().ExtractAsync(first, Cancellation);
        _body = Text + "<p>Correction: an earlier version of this report gave the number of those who left as eleven thousand people.</p>";
        await Get<ArticleIntake>().ExtractAsync(await AnnounceAsync("feed-a", "v2"), Cancellation);

        await Get<ArticleIntake>().ExtractAsync(first, Cancellation);

        var article = await ArticleAsync(first);
        Assert.Equal(2, article.Revision);
        var added = Assert.Single(TextDiff.Compare(Assert.Single(article.Earlier).Text, article.Text), part => part.Kind == DiffKind.Added);
        Assert.StartsWith("Correction", added.Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await LinesAsync()).Revision);
    }

    [Fact]
    public async Task Page_that_does_not_answer_is_stood_in_for_by_the_feed_and_looked_for_again()
    {
        _status = StatusCodes.Status503ServiceUnavailable;
        var summary = string.Concat(Enumerable.Repeat("Officials counted the arrivals at the border again this week. ", 5));
        var message = await AnnounceAsync("feed-a", "v1", summary);

        await Get<ArticleIntake>().ExtractAsync(message, Cancellation);
        Assert.Equal("feed-summary", (await ArticleAsync(message)).Method);

        _status = StatusCodes.Status200OK;
        await Get<ArticleIntake>().ExtractAsync(message with { Attempt = 1 }, Cancellation);
        Assert.Contains("Oral", (await ArticleAsync(message)).Text, StringComparison.Ordinal);
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task Text_from_the_page_is_not_replaced_by_the_feeds_summary_when_the_page_fails_later()
    {
        await Get<ArticleIntake>().ExtractAsync(await AnnounceAsync("feed-a", "v1"), Cancellation);
        _status = StatusCodes.Status403Forbidden;
        var edited = await AnnounceAsync("feed-a", "v2", string.Concat(Enumerable.Repeat("A longer summary of the same report appeared today. ", 6)));

        await Get<ArticleIntake>().ExtractAsync(edited, Cancellation);

        var article = await ArticleAsync(edited);
        Assert.Contains("Oral", article.Text, StringComparison.Ordinal);
        Assert.Equal(1, article.Revision);
    }

    [Fact]
    public async Task Article_that_one_feed_could_not_give_is_taken_from_another_that_carries_it_whole()
    {
        _body = "<p>Checking.</p>";
        await Get<ArticleIntake>().ExtractAsync(await AnnounceAsync("feed-a", "v1"), Cancellation);
        Assert.Empty(await LinesAsync());
        var whole = await AnnounceAsync("feed-b", "v1", content: string.Concat(Enumerable.Repeat(Text, 5)));

        await Get<ArticleIntake>().ExtractAsync(whole, Cancellation);

        Assert.Equal("feed-content", (await ArticleAsync(whole)).Method);
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task Page_that_is_gone_with_nothing_in_the_feed_is_a_permanent_failure()
    {
        _status = StatusCodes.Status410Gone;
        var message = await AnnounceAsync("feed-a", "v1");

        var failure = await Assert.ThrowsAsync<PermanentFailureException>(() => Get<ArticleIntake>().ExtractAsync(message, Cancellation));

        Assert.Equal("gone", failure.Reason);
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task Article_that_is_deleted_while_it_is_being_read_does_not_come_back()
    {
        var message = await AnnounceAsync("feed-a", "v1");
        _whileReading = () => Get<ArticleDeletion>().DeleteAsync(message.ArticleId, "asked for", Cancellation);

        await Get<ArticleIntake>().ExtractAsync(message, Cancellation);

        Assert.Empty(await LinesAsync());
        Assert.Null(await Get<ArticleStore>().FindAsync(message.ArticleId, Cancellation));
        Assert.Null(await Get<ExtractionStore>().FindAsync(message.ArticleId, Cancellation));
        Assert.Null(await Get<BlobStore>().ReadBytesAsync(Containers.Articles, ArticleStore.RawName(message.ArticleId), Cancellation));
    }

    [Fact]
    public async Task What_a_killed_delivery_left_of_a_deleted_article_goes_with_the_next_delivery()
    {
        var message = await AnnounceAsync("feed-a", "v1");
        await Get<ArticleIntake>().ExtractAsync(message, Cancellation);
        await Get<Tombstones>().SetAsync(message.ArticleId, "asked for", Cancellation);

        await Get<ArticleIntake>().ExtractAsync(message, Cancellation);

        Assert.Empty(await LinesAsync());
        Assert.Null(await Get<ArticleStore>().FindAsync(message.ArticleId, Cancellation));
    }

    [Fact]
    public async Task Raw_page_is_read_again_without_asking_the_publisher()
    {
        var message = await AnnounceAsync("feed-a", "v1");
        await Get<ArticleIntake>().ExtractAsync(message, Cancellation);
        _status = StatusCodes.Status410Gone;

        var replayed = await Get<ArticleReplay>().RunAsync(message.ArticleId, Cancellation);

        Assert.Contains("Oral", replayed!.Text, StringComparison.Ordinal);
        Assert.Equal(1, replayed.Revision);
        Assert.Equal([message.ArticleId], await Get<ArticleReplay>().ListAsync(Cancellation));
    }

    protected override IDictionary<string, string?> Settings()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _newsroom = builder.Build();
        _newsroom.MapGet("/story", async () =>
        {
            await _whileReading();
            return Results.Content($"<html><head><title>Left</title></head><body><article><h1>Left</h1>{_body}</article></body></html>", "text/html", null, _status);
        });
        _newsroom.StartAsync(Cancellation).GetAwaiter().GetResult();
        return new Dictionary<string, string?> { ["MigrationWatch:Web:AllowLoopback"] = "true", ["MigrationWatch:Web:HostGap"] = "00:00:00" };
    }

    protected override void AddServices(IServiceCollection services) => services.AddMigrationWatch(Configuration);

    private async Task<ArticleMessage> AnnounceAsync(string feed, string version, string? summary = null, string? content = null)
    {
        var url = new Uri(_newsroom!.Urls.First() + "/story");
        var id = ArticleId.From(url);
        var item = new FeedItem(id, feed, feed, "news", null, null, url.AbsoluteUri, "Left", summary, content, null, null, null, TimeProvider.System.GetUtcNow());
        var name = $"entries/{id}/{feed}-{version}.json";
        await Get<BlobStore>().WriteAsync(Containers.Articles, name, item, Cancellation);
        return new ArticleMessage(id, feed, name);
    }

    private async Task<Article> ArticleAsync(ArticleMessage message) => (await Get<ArticleStore>().FindAsync(message.ArticleId, Cancellation))!;

    private async Task<IReadOnlyList<MigrationWatch.Contracts.Extraction>> LinesAsync()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return [.. await Get<DayPartition>().ReadAsync(today.AddDays(-1), Cancellation), .. await Get<DayPartition>().ReadAsync(today, Cancellation)];
    }
}
