using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using MigrationWatch.Contracts;
using MigrationWatch.Intake;
using MigrationWatch.Mail.Alerts;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Server.Mails;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Mail;

/// <summary>What is told, when, and how often.</summary>
public sealed class AlertTests : AlertTest
{
    [Fact]
    public async Task Article_alerts_once_however_often_it_is_stored()
    {
        await WatchAsync();
        await StoreAsync("a1", "RU", "TJ");
        await StoreAsync("a2", "RU", "KZ");

        await PumpAsync("a1", "a1", "a2", "a1");

        Assert.Equal("Alert: Title a1", EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails))).Subject);
    }

    [Fact]
    public async Task Alert_names_the_outlets_under_the_title_and_marks_listed_ones_where_the_reader_may_be_in_Russia()
    {
        await SubscribeAsync(preferences: new Preferences { MayBeInRussia = true });
        await WatchAsync();
        ArticleSource[] sources = [new("wire", "Steppe Wire", "news", "https://steppe.example/1", Clock.GetUtcNow()), new("meduza", "Meduza", "news", "https://meduza.io/1", Clock.GetUtcNow())];
        await SaveAsync(Extraction("a1", "RU", "TJ", Clock.GetUtcNow()) with { Url = "https://meduza.io/1", Language = "ru", Sources = sources });

        await PumpAsync("a1");

        var mail = EmlFile.Parse(File.ReadAllBytes(Assert.Single(Mails)));
        var page = new HtmlParser().ParseDocument(mail.Html);
        const string Carried = "Carried by Steppe Wire, Meduza (listed in Russia as an undesirable organization)";
        Assert.Equal(Carried, page.QuerySelector("h2[lang=ru] + p.dim")!.TextContent);
        Assert.Contains("undesirable", page.QuerySelector("p.notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Carried, mail.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_daily_cap_the_rest_is_told_together_the_next_day()
    {
        await WatchAsync(cap: 2);
        var articles = Enumerable.Range(1, 5).Select(number => $"a{number}").ToArray();
        foreach (var article in articles)
        {
            await StoreAsync(article, "RU", "TJ");
        }

        await PumpAsync(articles);
        Assert.Equal(2, Mails.Count);
        Clock.Advance(TimeSpan.FromDays(1));
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await PumpAsync();

        Assert.Equal(3, Mails.Count);
        var rest = Mails.Select(file => EmlFile.Parse(File.ReadAllBytes(file))).Single(mail => mail.Subject.StartsWith("Alerts of the day", StringComparison.Ordinal));
        Assert.All(new[] { "a3", "a4", "a5" }, id => Assert.Contains($"Title {id}", rest.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Webhook_is_signed_and_tried_again_until_it_answers()
    {
        var watch = await WatchAsync(webhook: "https://hook.example/in");
        await StoreAsync("a1", "RU", "TJ");
        Hook.Status = HttpStatusCode.BadGateway;
        await PumpAsync("a1");
        Assert.Single(Hook.Calls);

        Hook.Status = HttpStatusCode.OK;
        Clock.Advance(TimeSpan.FromMinutes(1));
        await PumpAsync("a1");
        await PumpAsync("a1");

        Assert.Equal(2, Hook.Calls.Count);
        var (time, signature, body) = Hook.Calls[^1];
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(watch.Webhook!.Secret), Encoding.UTF8.GetBytes($"{time}.{body}"))), signature);
        Assert.Contains("At least 100 people were removed", body, StringComparison.Ordinal);
        Assert.All(new[] { "Private", "Person" }, name => Assert.DoesNotContain(name, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Redirect_of_a_webhook_is_not_followed()
    {
        await WatchAsync(webhook: "https://hook.example/in");
        await StoreAsync("a1", "RU", "TJ");
        Hook.Status = HttpStatusCode.TemporaryRedirect;

        await PumpAsync("a1");

        Assert.Equal("https://hook.example/in", Assert.Single(Hook.Addresses));
        Assert.Equal("307", Assert.Single(await Get<SendLedger>().FailuresAsync(Cancellation).ToListAsync()).Record.Code);
    }

    [Fact]
    public async Task Claim_that_a_revision_adds_is_told_alone_and_once()
    {
        await WatchAsync(of: Subject.Claims, webhook: "https://hook.example/in");
        await StoreAsync("a1", "RU", "TJ");
        await PumpAsync("a1");
        var first = (await Get<ExtractionStore>().FindAsync(Id("a1"), Cancellation))!;
        var added = first.Claims[0] with { Id = "added", Evidence = new Evidence(70, 20, "At least 30 more were removed.") };
        var other = added with { Id = "other", Destination = new ClaimPlace("Kazakhstan", "KZ", null), Evidence = new Evidence(90, 20, "Others went to Kazakhstan.") };
        await SaveAsync(first with { Revision = 2, Claims = [first.Claims[0], added, other] });

        await PumpAsync("a1", "a1");

        Assert.Equal(2, Hook.Calls.Count);
        Assert.Contains("30 more", Hook.Calls[1].Body, StringComparison.Ordinal);
        Assert.All(new[] { "At least 100", "Others went" }, text => Assert.DoesNotContain(text, Hook.Calls[1].Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Revision_of_an_article_that_is_older_than_what_is_remembered_is_no_news()
    {
        await WatchAsync();
        await StoreAsync("a1", "RU", "TJ");
        await PumpAsync("a1");
        for (var day = 0; day < 9; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await Get<AlertMatcher>().TellRestAsync(Cancellation);
        }

        await PumpAsync("a1");

        Assert.Single(Mails);
    }

    [Fact]
    public async Task What_comes_late_for_a_day_whose_rest_was_told_is_told_the_next_morning_and_no_article_is_left_out_or_told_twice()
    {
        await WatchAsync(cap: 1);
        var articles = Enumerable.Range(1, 61).Select(number => $"a{number}").ToArray();
        foreach (var article in articles)
        {
            await StoreAsync(article, "RU", "TJ");
        }

        await PumpAsync(articles[..59]);
        foreach (var late in new[] { articles[59..60], articles[60..] })
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await Get<AlertMatcher>().TellRestAsync(Cancellation);
            await PumpAsync(late);
        }

        Clock.Advance(TimeSpan.FromDays(1));
        await Get<AlertMatcher>().TellRestAsync(Cancellation);
        await PumpAsync();

        var told = Mails.SelectMany(file => articles.Where(article => EmlFile.Parse(File.ReadAllBytes(file)).Text.Split(['\r', '\n']).Contains($"https://news.example/{article}")));
        Assert.Equal(articles.Order(), told.Order());
        Assert.Equal(5, Mails.Count);
    }
}
