using MigrationWatch.Articles;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts.Watches;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Search;
using MigrationWatch.Server.Mails;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Tests.Mail;

/// <summary>What may be watched, by whom, and until when.</summary>
public sealed class WatchTests : AlertTest
{
    [Fact]
    public async Task New_watch_works_at_once()
    {
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "TJ");
        await PumpAsync("a1");
        await WatchAsync();

        await PumpAsync("a2");

        Assert.Equal("Alert: Title a2", EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails))).Subject);
    }

    [Fact]
    public async Task Watch_for_a_private_persons_name_finds_nothing()
    {
        await WatchAsync(query: "q=Person");
        await StoreAsync("a1", "RU", "TJ");

        await PumpAsync("a1");

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task Watches_are_exported_with_the_account_and_erased_with_it()
    {
        var watch = await WatchAsync(webhook: "https://hook.example/in");
        var other = await Get<WatchDesk>().AddAsync(new string('b', 32), new WatchWish("Another's", Query: Removals), Cancellation);
        var token = Token(TokenPurpose.Manage, (await FindAsync("reader@example.org"))!, TimeSpan.FromDays(1));

        Assert.Equal(watch.Id, Assert.IsType<Watch>(Assert.Single((await Get<Account>().ExportAsync(token, Cancellation))!.Watches)).Id);
        Assert.True(await Get<Account>().EraseAsync(token, Cancellation));

        Assert.Empty(await Get<WatchStore>().OfAsync(watch.Owner, Cancellation));
        Assert.Single(await Get<WatchStore>().OfAsync(other.Owner, Cancellation));
    }

    [Fact]
    public async Task Unsubscribing_ends_the_watches_too()
    {
        var watch = await WatchAsync();

        await Get<Account>().UnsubscribeAsync(Token(TokenPurpose.Unsubscribe, (await FindAsync("reader@example.org"))!), Cancellation);

        Assert.Empty(await Get<WatchStore>().OfAsync(watch.Owner, Cancellation));
    }

    [Theory]
    [InlineData("webhook", Removals, "http://hook.example/in")]
    [InlineData("webhook", Removals, "file:///etc/passwd")]
    [InlineData("query", "", null)]
    [InlineData("query", "sort=published", null)]
    [InlineData("country", "country=Kazakhstan", null)]
    [InlineData("nonsense", "nonsense=1", null)]
    [InlineData("quantityMin", "quantityMin=many", null)]
    public async Task Watch_with_a_mistake_is_refused_by_the_name_of_its_field(string field, string query, string? webhook)
    {
        var wish = new WatchWish("x", Query: query, Webhook: webhook);

        Assert.Equal(field, (await Assert.ThrowsAsync<BadRequestException>(() => Get<WatchDesk>().AddAsync(new string('a', 32), wish, Cancellation))).Parameter);
    }

    [Fact]
    public async Task Watch_for_a_word_finds_it_in_the_text_too()
    {
        await WatchAsync(query: "q=brickworks");
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "TJ");
        var article = new Article { Id = Id("a1"), Url = "https://news.example/a1", Title = "Title a1", Stored = Clock.GetUtcNow(), Text = "The brickworks were searched." };
        await Get<BlobStore>().WriteAsync(Containers.Articles, ArticleStore.Name(article.Id), article, Cancellation);

        await PumpAsync("a1", "a2");

        Assert.Equal("Alert: Title a1", EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails))).Subject);
    }

    [Theory]
    [InlineData("country=TJ&language=en", true)]
    [InlineData("q=removed people", true)]
    [InlineData("q=arrived", false)]
    [InlineData("quantityMin=50&qualifier=at-least", true)]
    [InlineData("quantityMin=500", false)]
    [InlineData("event=removal&corridor=*-TJ", true)]
    [InlineData("event=return", false)]
    [InlineData("corridor=!RU-TJ", false)]
    public async Task Watch_finds_what_the_same_search_finds(string query, bool isFound)
    {
        await WatchAsync(query: query);
        await StoreAsync("a1", "RU", "TJ");
        var extraction = (await Get<ExtractionStore>().FindAsync(Id("a1"), Cancellation))!;
        await Get<DayPartition>().PutAsync(extraction, Cancellation);

        await PumpAsync("a1");

        Assert.Equal(isFound ? 1 : 0, Mails.Count);
        Assert.Equal(isFound ? 1 : 0, (await Get<ExtractionSearch>().CountAsync(SavedParameters.Read(query), Cancellation)).Of(Subject.Extractions));
    }

    [Fact]
    public async Task Saved_query_is_watched_as_it_was_although_somebody_saves_another_under_its_name()
    {
        await Get<SavedQueryDesk>().SaveAsync("removals", "Removals to Tajikistan", Subject.Claims, Removals, "desk", Cancellation);
        var watch = await Get<WatchDesk>().AddAsync((await SubscribeAsync()).Id, new WatchWish(Saved: "removals"), Cancellation);
        await Get<SavedQueryDesk>().SaveAsync("removals", "Everything", Subject.Claims, "", "desk", Cancellation);
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "KZ");

        await PumpAsync("a1", "a2");

        Assert.Equal(("Removals to Tajikistan", Subject.Claims, Removals), (watch.Name, watch.Of, watch.Query));
        Assert.Single(Mails);
    }

    [Fact]
    public async Task Watch_that_can_not_be_read_any_more_does_not_silence_the_others()
    {
        await Get<WatchStore>().AddAsync(new Watch("old", (await SubscribeAsync()).Id, "Old", Subject.Claims, "forgotten=1", null, 10), Cancellation);
        await WatchAsync();
        await StoreAsync("a1", "RU", "TJ");

        await PumpAsync("a1");

        Assert.Single(Mails);
    }
}
