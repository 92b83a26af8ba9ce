using MigrationWatch.Articles.Content.Blocks;
using MigrationWatch.Articles.Content.Dates;

namespace MigrationWatch.Articles.Content;

/// <summary>A page already reduced to text: the same furniture taken out by what text alone shows. Holds no state.</summary>
public sealed class PlainTextCleaner
{
    // Where a headline, a byline and a date can stand: before the text has begun.
    private const int Top = 10;
    private const int LongestDateLine = 60;
    private const int LongestHeadline = 220;
    private const int ShortestParagraph = 120;

    /// <param name="text">Lines as they stood on the page; blocks separated by blank lines.</param>
    public ArticleText Clean(string text)
    {
        var blocks = Split(text);
        var title = Headline(blocks);
        var dated = blocks.Take(Top).FirstOrDefault(IsDateLine);
        var body = Body(blocks, title);
        var (kept, author) = AuthorBox.Drop(body, []);
        author ??= AuthorBox.Find(blocks);
        return new ArticleText
        {
            Title = title,
            Authors = author is null ? [] : [author],
            Published = dated is null ? null : TextDates.Find(dated.Text),
            PublishedOrigin = dated is null ? null : "text",
            Text = string.Join("\n\n", kept.Select(block => block.Text)),
            Method = "plain",
            Reason = kept.Count == 0 ? RejectReason.NoText : null,
        };
    }

    private static List<Block> Split(string text) => [.. text.ReplaceLineEndings("\n").Split("\n\n")
        .Select(block => string.Join('\n', block.Split('\n').Select(line => line.Trim(' ', '\t', '\u00a0', '•')).Where(line => line.Length > 0)))
        .Where(block => block.Length > 0)
        .Select(block => new Block(LooksLikeHeading(block) ? BlockKind.Heading : BlockKind.Paragraph, block))];

    private static bool LooksLikeHeading(string text) => text.Length < ShortestParagraph && !text.Contains('\n') && !BlockText.EndsSentence(text);

    /// <summary>The first line of at least three words that is neither furniture nor a sentence nor a caption.</summary>
    private static string? Headline(List<Block> blocks) => blocks.Take(Top)
        .Select(block => block.Text)
        .FirstOrDefault(text => text.Length <= LongestHeadline && !text.Contains('\n') && BlockText.Words(text) >= 3 && !BlockText.EndsSentence(text) && !FurniturePhrases.IsFurniture(text));

    private static bool IsDateLine(Block block) => block.Text.Length <= LongestDateLine && TextDates.Find(block.Text) is not null;

    private static List<Block> Body(List<Block> blocks, string? title)
    {
        var filtered = FurnitureFilter.Apply(Repetitions.Drop(blocks), null);

        // Section names, date and the headline's second copy stand between the page's top and the first paragraph.
        var first = filtered.FindIndex(block => block.Kind == BlockKind.Paragraph && !IsDateLine(block) && !BlockText.Same(block.Text, title));
        return first < 0 ? [] : [.. filtered.Skip(first).Where(block => !BlockText.Same(block.Text, title))];
    }
}
