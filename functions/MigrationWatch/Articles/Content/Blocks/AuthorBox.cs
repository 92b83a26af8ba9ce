namespace MigrationWatch.Articles.Content.Blocks;

/// <summary>The lines about the writer at an article's end.</summary>
internal static class AuthorBox
{
    private const int LongestName = 40;
    private const int LookedAt = 8;

    private static readonly string[] s_about = [.. FurniturePhrases.Of("about")];

    /// <summary>The writer's name when the block tells who he is: "Anna Muster is a freelance writer …"; else null.</summary>
    public static string? NameIn(string text)
    {
        foreach (var phrase in s_about)
        {
            var at = text.IndexOf(' ' + phrase + ' ', StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at <= LongestName && IsName(text[..at]))
            {
                return text[..at];
            }
        }

        return null;
    }

    /// <summary>The blocks without a box among the last few, and whom it names.</summary>
    /// <param name="authors">Names known from elsewhere; a box about somebody else is only believed when the text before it is over.</param>
    public static (List<Block> Blocks, string? Name) Drop(List<Block> blocks, IReadOnlyList<string> authors)
    {
        var start = Math.Max(1, blocks.Count - LookedAt);
        for (var i = blocks.Count - 1; i >= start; i--)
        {
            if (NameIn(blocks[i].Text) is { } name && (i == blocks.Count - 1 || authors.Contains(name) || BlockText.Same(blocks[i - 1].Text, name)))
            {
                var first = BlockText.Same(blocks[i - 1].Text, name) ? i - 1 : i;
                return ([.. blocks.Take(first), .. blocks.Skip(i + 1)], name);
            }
        }

        return (blocks, null);
    }

    /// <summary>The name of a box anywhere among the blocks that has the name alone above it.</summary>
    public static string? Find(IReadOnlyList<Block> blocks) =>
        blocks.Skip(1).Where((block, i) => NameIn(block.Text) is { } name && BlockText.Same(blocks[i].Text, name)).Select(block => NameIn(block.Text)).FirstOrDefault();

    private static bool IsName(string text) => text.Split(' ') is { Length: >= 2 and <= 5 } words && words.All(word => word.Length > 0 && char.IsUpper(word[0]));
}
