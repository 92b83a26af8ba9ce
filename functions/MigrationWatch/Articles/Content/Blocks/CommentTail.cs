using System.Collections.Frozen;

namespace MigrationWatch.Articles.Content.Blocks;

/// <summary>Readers' comments under an article: names, "2 hours ago", "Reply", over and over.</summary>
internal static class CommentTail
{
    // One "3 days ago" may be the article's own age; comments come in numbers.
    private const int FewestMarks = 2;
    private const int LongestMark = 60;
    private const int LongestName = 40;
    private const double ArticleComesFirst = 0.3;

    private static readonly FrozenSet<string> s_reply = FurniturePhrases.Of("reply");
    private static readonly string[] s_ago = [.. FurniturePhrases.Of("ago")];

    /// <returns>Index of the first block that belongs to the comments; the number of blocks when there are none.</returns>
    public static int Find(IReadOnlyList<Block> blocks)
    {
        var total = blocks.Sum(block => block.Text.Length);
        var marks = new List<int>();
        var seen = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (seen >= total * ArticleComesFirst && IsMark(blocks[i].Text))
            {
                marks.Add(i);
            }

            seen += blocks[i].Text.Length;
        }

        return marks.Count < FewestMarks ? blocks.Count : StartOf(blocks, marks[0]);
    }

    private static bool IsMark(string text)
    {
        if (text.Length > LongestMark)
        {
            return false;
        }

        var plain = FurniturePhrases.Plain(text);
        return s_reply.Contains(plain) || (plain.Any(char.IsAsciiDigit) && Array.Exists(s_ago, word => IsWord(plain, word)));
    }

    private static bool IsWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    }

    /// <summary>A comment begins with its writer's name, which stands up to three blocks before its first mark.</summary>
    private static int StartOf(IReadOnlyList<Block> blocks, int mark)
    {
        for (var i = mark - 1; i >= Math.Max(0, mark - 3); i--)
        {
            if (blocks[i].Text.Length <= LongestName && !BlockText.EndsSentence(blocks[i].Text))
            {
                return i;
            }
        }

        return mark;
    }
}
