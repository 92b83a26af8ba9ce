using MigrationWatch.Contracts;
using MigrationWatch.Pages.Articles;

namespace MigrationWatch.Tests.Pages.Articles;

public sealed class ArticleMarkupTests
{
    private const string Text = "Rustam left <b>Osh</b>. About 300 people left.";

    [Fact]
    public void Hostile_text_is_encoded_evidence_is_marked_and_private_names_are_withheld()
    {
        var osh = new Entity { Name = "Osh", Type = EntityType.City, Mentions = [new TextSpan(Text.IndexOf("Osh", StringComparison.Ordinal), 3)] };
        var evidence = Text.IndexOf("About", StringComparison.Ordinal);
        var claim = new Claim { Id = "c1", Quantity = new Quantity(300, 300, 300, "300", Qualifier.About), Evidence = new Evidence(evidence, Text.Length - evidence, Text[evidence..]) };
        var record = new Extraction { Id = "1", Url = "https://news.example/1", Title = "", Stored = default, Entities = [osh], Claims = [claim] };

        var paragraph = Assert.Single(ArticleMarkup.Paragraphs(Text, record, [new TextSpan(0, 6)]));

        Assert.Equal(
            "[…] left &lt;b&gt;<a class=\"name\" href=\"/api/entities/city/Osh\" title=\"Osh, city\">Osh</a>&lt;/b&gt;. <mark><a id=\"claim-c1\"></a>About 300 people left.</mark>",
            ArticleMarkup.Html(paragraph));
    }
}
