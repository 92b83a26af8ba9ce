using System.Text;
using MigrationWatch.Articles.Content;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Tests.Articles.Content;

/// <summary>Pages that break parsers: each would take hours, or the stack, if anything were quadratic or recursed on depth.</summary>
public sealed class HostilePageTests
{
    private const int Many = 200_000;

    public static TheoryData<string> Repeated => new(
        "<div>", "<a href=x>", "<b><p>", "<table><tr><td>", "<ul><li>", "<p>a", "</p>", "<a><div></a>", "<font><table>", "<", "<!--", "&", "&#", "<script>", "<button><p>x",
        "<span class=comment>text, text</span>", "<br><br>", "<br> x", "<h1>a</h1>", "<time>1 May</time>", "19 ", "19 May ", "</div></a>", "<svg><title>", "<p itemprop=author>By X</p>", "x, ", "<h2><a>Headline of a story</a></h2>");

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_page_made_of_one_thing_over_and_over_is_read(string part) =>
        Assert.NotNull(Extract(new StringBuilder().Insert(0, part, Many / part.Length + 1).ToString()));

    [Fact]
    public void An_element_of_countless_attributes_is_read() =>
        Assert.NotNull(Extract("<div " + string.Concat(Enumerable.Range(0, Many / 4).Select(i => $"a{i}=1 ")) + ">"));

    [Fact]
    public void A_page_at_the_size_limit_keeps_its_tree_within_bounds()
    {
        var page = new StringBuilder().Insert(0, "<i>x</i>", PageDecoder.MaximumBytes / 8).ToString();

        var document = HtmlTreeBuilder.Parse(page);

        Assert.InRange(document.Descendants.Count(), 1, HtmlTreeBuilder.MaximumNodes);
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var document = HtmlTreeBuilder.Parse(new StringBuilder().Insert(0, "<div>", 5000).ToString());

        Assert.InRange(document.Descendants.Max(node => node.Ancestors.Count()), 1, HtmlTreeBuilder.MaximumDepth);
    }

    [Fact]
    public void Any_mutation_of_a_page_is_read()
    {
        var random = new Random(20250304);
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Articles", "Content", "Samples", "report.html")) + ArticleTextExtractorTests.Russian;
        for (var round = 0; round < 300; round++)
        {
            Assert.NotNull(Extract(Mutate(page, random)));
        }
    }

    private static string Mutate(string page, Random random)
    {
        var text = new StringBuilder(page);
        for (var change = random.Next(1, 40); change > 0 && text.Length > 2; change--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 60), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                case 2:
                    text[at] = (char)random.Next(1, 0x500);
                    break;
                default:
                    text.Insert(at, "<>\"'=/&;!-"[random.Next(10)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static ArticleText Extract(string html) => new ArticleTextExtractor().Extract(new PageDocument(Encoding.UTF8.GetBytes(html)));
}
