namespace MigrationWatch.Articles.Content.Blocks;

/// <summary>Takes furniture out of a list of blocks by what the text alone shows.</summary>
internal static class FurnitureFilter
{
    // The share of the text after which "More from …" is the end and not a box inside the article.
    private const double MostOfArticle = 0.5;

    /// <param name="title">The headline, dropped where it is repeated at the top.</param>
    public static List<Block> Apply(IReadOnlyList<Block> blocks, string? title)
    {
        var kept = new List<Block>();
        foreach (var block in UntilEnd([.. blocks.Take(CommentTail.Find(blocks))]))
        {
            var isFurniture = block.Kind == BlockKind.Caption || FurniturePhrases.IsFurniture(block.Text) || IsBareLink(block) || (kept.Count < 3 && BlockText.Same(block.Text, title));
            if (!isFurniture)
            {
                kept.Add(block);
            }
        }

        while (kept.Count > 0 && kept[^1].Kind == BlockKind.Heading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    private static IEnumerable<Block> UntilEnd(IReadOnlyList<Block> blocks)
    {
        var total = blocks.Sum(block => block.Text.Length);
        var seen = 0;
        foreach (var block in blocks)
        {
            if (seen > total * MostOfArticle && FurniturePhrases.EndsArticle(block.Text))
            {
                yield break;
            }

            seen += block.Text.Length;
            yield return block;
        }
    }

    // A paragraph that is one link is the headline of another article; in lists it may be a source.
    private static bool IsBareLink(Block block) => block.Kind is BlockKind.Paragraph && block.Links >= block.Text.Length * 0.9;
}
