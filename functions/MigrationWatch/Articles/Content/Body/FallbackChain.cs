using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Html;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>The methods of reading a page's article, the next taking over when one yields too little.</summary>
internal static class FallbackChain
{
    // Below this, a body is no article; the next method may know better.
    private const int TooLittle = 250;

    // The data's copy is flat text without subheads and lists, so it must hold clearly more to win.
    private const double ClearlyMore = 1.5;

    /// <param name="document">The page before pruning, measured.</param>
    /// <param name="bodyInData">JSON-LD's articleBody, or null.</param>
    public static BodyReading Read(string html, HtmlNode document, string? title, string? bodyInData)
    {
        var scored = new BodyReading("scored", FurnitureFilter.Apply(ScoredBody.Read(html), title));
        var data = new BodyReading("json-ld", FurnitureFilter.Apply(DataBlocks(bodyInData), title));
        if (data.Length >= TooLittle && data.Length > scored.Length * ClearlyMore)
        {
            return data;
        }

        if (scored.Length >= TooLittle)
        {
            return scored;
        }

        var plain = new BodyReading("paragraphs", FurnitureFilter.Apply(PlainParagraphs.Read(document), title));
        return plain.Length > scored.Length * ClearlyMore ? plain : scored;
    }

    private static List<Block> DataBlocks(string? text) => text is null
        ? []
        : [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Block(BlockKind.Paragraph, line))];
}

/// <param name="Method">The name stored with the article.</param>
internal sealed record BodyReading(string Method, List<Block> Blocks)
{
    public int Length => Blocks.Sum(block => block.Text.Length);
}
