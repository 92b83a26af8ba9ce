using MigrationWatch.Contracts;
using MigrationWatch.Pages.Records;

namespace MigrationWatch.Tests.Pages;

public sealed class CitationTests
{
    [Fact]
    public void Citations_survive_what_titles_and_names_contain()
    {
        var article = new Extraction
        {
            Id = "1",
            Url = "https://news.example/1?a=b&c_d",
            Title = "5% of {migrants} & _others_\nleft",
            Authors = ["Ivanova, Anna"],
            Language = "en",
            Published = new DateTimeOffset(2026, 11, 19, 23, 30, 0, TimeSpan.Zero),
            Stored = default,
            Analyzer = new AnalyzerIdentity("built-in", "3"),
            Revision = 2,
            Sources = [new ArticleSource("x", "Bell & Wire", "news", "https://news.example", default)],
        };

        var citation = new Citation(article, null, "https://watch.example/api/articles/1", new DateOnly(2026, 11, 20));

        Assert.Equal("Ivanova, Anna. “5% of {migrants} & _others_\nleft.” Bell & Wire, 19 Nov 2026. https://news.example/1?a=b&c_d. Read by MigrationWatch, analyzer built-in 3, version 2 of the text. https://watch.example/api/articles/1, accessed 20 Nov 2026.", citation.Text);
        Assert.Contains("  title = {{5\\% of \\{migrants\\} \\& \\_others\\_ left}},\n", citation.BibTex, StringComparison.Ordinal);
        Assert.Contains("  author = {{Ivanova, Anna}},\n", citation.BibTex, StringComparison.Ordinal);
        Assert.Contains("  date = {2026-11-19},\n", citation.BibTex, StringComparison.Ordinal);
        Assert.Contains("TI  - 5% of {migrants} & _others_ left\n", citation.Ris, StringComparison.Ordinal);
        Assert.EndsWith("ER  - ", citation.Ris, StringComparison.Ordinal);
    }
}
