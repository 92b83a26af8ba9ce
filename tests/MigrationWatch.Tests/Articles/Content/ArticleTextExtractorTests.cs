using System.Text;
using MigrationWatch.Articles.Content;

namespace MigrationWatch.Tests.Articles.Content;

public sealed class ArticleTextExtractorTests
{
    private static readonly ArticleText s_report = Extract(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Articles", "Content", "Samples", "report.html")));

    [Fact]
    public void Paragraphs_subheads_quotes_and_lists_come_in_order()
    {
        string[] expected = ["Fewer seasonal workers", "The ladders lean", "Regional officials", "Better pay elsewhere", "Two things keep", "\"I would come", "Permits issued", "Average wage", "The ministry says"];

        Assert.Equal(expected, s_report.Text.Split("\n\n").Zip(expected, (block, start) => block[..Math.Min(block.Length, start.Length)]));
        Assert.EndsWith("for their workers together.", s_report.Text);
    }

    [Theory]
    [InlineData("cookies")]
    [InlineData("Sport")]
    [InlineData("Share on")]
    [InlineData("Empty ladders in an orchard")]
    [InlineData("Bridge opens")]
    [InlineData("newsletter")]
    [InlineData("Read more")]
    [InlineData("is a reporter")]
    [InlineData("do not necessarily reflect")]
    [InlineData("Reply")]
    [InlineData("My uncle waited")]
    [InlineData("All rights reserved")]
    public void Furniture_is_not_text(string furniture) => Assert.DoesNotContain(furniture, s_report.Text);

    [Fact]
    public void Title_authors_dates_image_and_address_come_from_the_pages_data()
    {
        Assert.Equal("Farm hands stay away from the valley", s_report.Title);
        Assert.Equal(["Aida Sample", "Boris Muster"], s_report.Authors);
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 9, 30, 0, TimeSpan.FromHours(5)), s_report.Published);
        Assert.Equal("json-ld", s_report.PublishedOrigin);
        Assert.Equal(new DateTimeOffset(2025, 3, 5, 8, 0, 0, TimeSpan.FromHours(5)), s_report.Modified);
        Assert.Equal(new LeadImage(new Uri("https://img.valley-courier.example/orchard.jpg"), "Valley Photo Agency"), s_report.LeadImage);
        Assert.Equal("https://valley-courier.example/2025/03/04/farm-hands-stay-away?utm_source=home", s_report.CanonicalUrl?.AbsoluteUri);
        Assert.Equal("en", s_report.DeclaredLanguage);
        Assert.Equal("scored", s_report.Method);
        Assert.Null(s_report.Reason);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Cyrillic_is_read_in_any_encoding_without_a_declaration(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding) is var known && encoding == "utf-16"
            ? [.. known.Preamble, .. known.GetBytes(Russian)]
            : known.GetBytes(Russian);

        var article = Extract(bytes);

        Assert.StartsWith("Сезонные рабочие из соседних районов", article.Text);
        Assert.Equal(new DateTimeOffset(2024, 11, 19, 14, 20, 0, TimeSpan.Zero), article.Published);
        Assert.Equal("text", article.PublishedOrigin);
    }

    [Fact]
    public void Valid_utf8_overrules_a_wrong_declaration() =>
        Assert.StartsWith("Сезонные рабочие", Extract(Encoding.UTF8.GetBytes("<meta charset=windows-1251>" + Russian)).Text);

    [Fact]
    public void Text_in_the_data_takes_over_when_the_page_shows_too_little()
    {
        var body = string.Join("\\n", Enumerable.Repeat("The whole article stands in the page's data, because its text is put together by a script.", 6).Select((text, i) => $"{text} {i}"));
        var article = Extract($$"""<title>Told by a script</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Told by a script","articleBody":"{{body}}"}</script><div id=root><p>Loading …</p></div>""");

        Assert.Equal("json-ld", article.Method);
        Assert.StartsWith("The whole article", article.Text);
        Assert.Null(article.Reason);
    }

    [Theory]
    [InlineData("<title>Just a moment...</title><p>Checking your browser before you go on.</p>", RejectReason.ChallengePage)]
    [InlineData("<title>Prices rise</title><p>Bread costs more than in spring, the agency found.</p>", RejectReason.Short)]
    [InlineData("<title>Nothing</title><div id=app></div>", RejectReason.NoText)]
    [InlineData("%PDF-1.7 binary", RejectReason.NotHtml)]
    [InlineData("<h1>Prices rise</h1><article><p>Bread costs more than in spring, as the agency found out, and bakers in the city say that flour is to blame, which comes from abroad.</p><p>Subscribe to continue reading this article and all the others.</p></article>", RejectReason.Paywall)]
    public void What_is_no_article_says_why(string html, RejectReason reason) => Assert.Equal(reason, Extract(html).Reason);

    [Fact]
    public void A_list_of_stories_is_a_listing()
    {
        var stories = string.Concat(Enumerable.Range(1, 14).Select(i => $"<div class=item><h3><a href='/s{i}'>Headline number {i} of this section page</a></h3><p>A short line that says, in a few words, what the story number {i} is about today.</p></div>"));

        Assert.Equal(RejectReason.Listing, Extract($"<title>World</title><h1>World</h1>{stories}", "https://courier.example/world").Reason);
    }

    [Fact]
    public void A_front_page_is_no_article() =>
        Assert.Equal(RejectReason.HomePage, Extract("<title>Courier</title><p>" + string.Concat(Enumerable.Repeat("Welcome to the paper of the valley, with news for all. ", 20)), "https://courier.example/").Reason);

    [Fact]
    public void A_link_left_open_by_its_page_does_not_swallow_the_article()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} tells, in one long sentence with commas, what happened at the crossing that day.</p>"));

        Assert.Contains("Paragraph 8 tells", Extract($"<body><a href=/x><h3>Headline</a></h3><div>{paragraphs}</div>").Text);
    }

    internal const string Russian = """
        <html><body><h1>Сезонных рабочих стало меньше</h1><div>19 ноября 2024, 14:20</div><div class="text">
        <p>Сезонные рабочие из соседних районов, которые раньше приезжали в долину к началу весны, в этом году остались дома, сообщили хозяева садов.</p>
        <p>По их словам, на стройках теперь платят вдвое больше, а новые правила регистрации требуют справок, которых в сёлах никто не выдаёт.</p>
        <p>В министерстве обещают упростить бланк, но не называют сроков, и советуют хозяевам подавать заявления вместе, сразу на всех работников.</p>
        <p>Тем временем цветение уже началось, и ждать, как говорят в садах, больше нельзя.</p></div></body></html>
        """;

    private static ArticleText Extract(string html, string url = "https://courier.example/news/2231.html") => new ArticleTextExtractor().Extract(new PageDocument(Encoding.UTF8.GetBytes(html), null, new Uri(url)));

    private static ArticleText Extract(byte[] body) => new ArticleTextExtractor().Extract(new PageDocument(body, null, new Uri("https://valley-courier.example/news/report")));
}
