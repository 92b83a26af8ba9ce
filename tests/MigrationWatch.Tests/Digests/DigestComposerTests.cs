using Microsoft.Extensions.Options;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;

namespace MigrationWatch.Tests.Digests;

public sealed class DigestComposerTests
{
    private static readonly DateOnly _day = new(2026, 11, 20);
    private readonly DigestComposer _composer = new(new StoryWriter(), Options.Create(new DigestOptions()));

    [Fact]
    public void Same_article_is_not_shown_on_consecutive_days()
    {
        var yesterday = Compose([Article(1, "Kazakhstan tightens its rules of stay")]);

        Assert.Empty(Compose([Article(1, "Kazakhstan tightens its rules of stay")], yesterday).Stories);
    }

    [Fact]
    public void Another_outlets_version_of_yesterdays_story_is_not_shown_again()
    {
        var yesterday = Compose([Article(1, "Kazakhstan tightens its rules of stay for foreigners")]);

        Assert.Empty(Compose([Article(2, "Kazakhstan tightens rules of stay for foreigners")], yesterday).Stories);
    }

    [Fact]
    public void Reprints_under_other_headlines_are_one_story_with_all_outlets()
    {
        var text = string.Join(' ', Enumerable.Range(0, 80).Select(number => $"word{number * number}"));

        var digest = Compose([Article(1, "Border closed", text), Article(2, "Why nobody gets through at the crossing", text)]);

        Assert.Equal(2, Assert.Single(digest.Stories).Sources.Count);
    }

    [Fact]
    public void Unrelated_articles_stay_apart() =>
        Assert.Equal(2, Compose([Article(1, "Police raid a market in Omsk"), Article(2, "Tashkent signs a labour agreement with Seoul")]).Stories.Count);

    [Fact]
    public void Article_that_only_mentions_a_border_is_left_out_but_counted()
    {
        var digest = Compose([Article(1, "A football match near the border") with { Relevance = 0.1 }]);

        Assert.Empty(digest.Stories);
        Assert.Equal(1, digest.Articles);
    }

    [Fact]
    public void Composing_again_gives_the_same_digest_in_whatever_order_articles_come()
    {
        Extraction[] articles = [.. Enumerable.Range(1, 9).Select(number => Article(number, $"{number} towns open {number * 7} reception centres for arrivals number {number}"))];

        Assert.Equal(ContractJson.Write(Compose(articles)), ContractJson.Write(Compose([.. articles.Reverse()])));
    }

    [Fact]
    public void Every_story_is_in_exactly_one_group()
    {
        var digest = Compose([Article(1, "Police raid a market in Omsk"), Article(2, "Tashkent signs a labour agreement with Seoul")]);

        Assert.Equal(digest.Stories.Select(story => story.Id).Order(), digest.Groups.SelectMany(group => group.Stories).Order());
    }

    [Fact]
    public void A_figure_that_stands_below_another_as_its_rival_is_not_told_again()
    {
        const string Text = "Some 112,000 Russians entered Georgia in 2022, the Statistics Office said. Activists said 80,000 Russians entered Georgia in 2022.";
        var article = Article(1, "How many came?") with { Claims = new ClaimExtractor().Extract(Text, null, "en", []).Claims };

        var figure = Assert.Single(Assert.Single(Compose([article]).Stories).Figures);

        Assert.Contains("80,000", Assert.Single(figure.Rivals).Text, StringComparison.Ordinal);
    }

    private Digest Compose(IReadOnlyList<Extraction> articles, Digest? yesterday = null) => _composer.Compose(_day, "UTC", articles, [], yesterday);

    private static Extraction Article(int number, string title, string? text = null) => new()
    {
        Id = $"{number:x24}",
        Url = $"https://news.example/{number}",
        Title = title,
        Stored = new DateTimeOffset(2026, 11, 20, 8, number, 0, TimeSpan.Zero),
        Sources = [new ArticleSource($"feed-{number}", $"Outlet {number}", "news", $"https://news.example/{number}", default)],
        Relevance = 0.8,
        Fingerprint = text is null ? null : TextFingerprint.Of(text).Bits.ToString("x16", System.Globalization.CultureInfo.InvariantCulture),
    };
}
