using MigrationWatch.Articles.Identity;

namespace MigrationWatch.Tests.Articles.Identity;

public sealed class ArticleUrlTests
{
    [Theory]
    [InlineData("https://www.courier.example/a/story?utm_source=rss&utm_medium=feed")]
    [InlineData("http://courier.example/a/story/")]
    [InlineData("https://courier.example:443/a/story#comments")]
    [InlineData("https://m.courier.example/a/story?fbclid=1")]
    [InlineData("https://amp.courier.example/a/story")]
    [InlineData("https://courier.example/a/story/amp/")]
    [InlineData("https://courier.example/amp/a/story")]
    [InlineData("https://courier.example/a/story?amp=1")]
    [InlineData("https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/a/story")]
    [InlineData("https://www.google.com/amp/s/courier.example/a/story")]
    [InlineData("https://COURIER.example/a/story?ysclid=x&_openstat=y")]
    public void Every_way_to_an_article_leads_to_one_address(string url) =>
        Assert.Equal("https://courier.example/a/story", ArticleUrl.Canonicalize(new Uri(url)).AbsoluteUri);

    [Theory]
    [InlineData("https://courier.example/?id=12&page=2")]
    [InlineData("https://courier.example/read.php?article=77")]
    [InlineData("https://courier.example/amp-station-fire")]
    [InlineData("https://m.kg/story")]
    public void What_tells_articles_apart_is_kept(string url) => Assert.Equal(url, ArticleUrl.Canonicalize(new Uri(url)).AbsoluteUri);

    [Fact]
    public void Order_of_parameters_does_not_matter() =>
        Assert.Equal(ArticleId.From(new Uri("https://courier.example/r?a=1&b=2")), ArticleId.From(new Uri("https://courier.example/r?b=2&a=1")));

    [Fact]
    public void An_id_is_24_hexadecimal_characters() => Assert.Matches("^[0-9a-f]{24}$", ArticleId.From(new Uri("https://курьер.example/новость")));

    [Fact]
    public void An_address_that_is_not_of_the_web_is_refused() => Assert.Throws<ArgumentException>(() => ArticleUrl.Canonicalize(new Uri("mailto:desk@courier.example")));

    [Theory]
    [InlineData("https://courier.example/a/story?utm_source=rss")]
    [InlineData("https://m.courier.example/новости/приём?x=ё&y=1")]
    public void A_canonical_address_is_its_own(string url)
    {
        var once = ArticleUrl.Canonicalize(new Uri(url));

        Assert.Equal(once, ArticleUrl.Canonicalize(once));
    }
}
