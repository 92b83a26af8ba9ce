namespace MigrationWatch.Articles.Identity;

public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <param name="Text">One paragraph.</param>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>What a publisher changed between two revisions of an article, paragraph by paragraph.</summary>
public static class TextDiff
{
    // A table of paragraphs against paragraphs; an article has fifty. Beyond this, what differs is given as removed and added whole.
    private const int LargestTable = 4_000_000;

    /// <param name="before">Paragraphs separated by blank lines, as articles are stored.</param>
    /// <returns>All paragraphs in order; of a changed place, what was removed comes before what was added.</returns>
    public static IReadOnlyList<DiffPart> Compare(string before, string after)
    {
        var (old, young) = (Paragraphs(before), Paragraphs(after));
        var head = CommonStart(old, young);
        var tail = CommonStart([.. old[head..].Reverse()], [.. young[head..].Reverse()]);
        var parts = Parts(DiffKind.Same, old[..head]).ToList();
        parts.AddRange(Middle(old[head..^tail], young[head..^tail]));
        parts.AddRange(Parts(DiffKind.Same, old[^tail..]));
        return parts;
    }

    /// <summary>Whether anything but white space between paragraphs differs.</summary>
    public static bool Differs(string before, string after) => !Paragraphs(before).SequenceEqual(Paragraphs(after));

    private static string[] Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int CommonStart(string[] old, string[] young)
    {
        var common = 0;
        while (common < old.Length && common < young.Length && old[common] == young[common])
        {
            common++;
        }

        return common;
    }

    private static IEnumerable<DiffPart> Parts(DiffKind kind, IEnumerable<string> paragraphs) => paragraphs.Select(text => new DiffPart(kind, text));

    private static IEnumerable<DiffPart> Middle(string[] old, string[] young) => (long)old.Length * young.Length > LargestTable
        ? Parts(DiffKind.Removed, old).Concat(Parts(DiffKind.Added, young))
        : Walk(old, young, CommonLengths(old, young));

    /// <summary>Length of the longest common subsequence of what follows each pair of positions.</summary>
    private static int[,] CommonLengths(string[] old, string[] young)
    {
        var lengths = new int[old.Length + 1, young.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = young.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == young[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<DiffPart> Walk(string[] old, string[] young, int[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < old.Length || j < young.Length)
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
            {
                yield return new DiffPart(DiffKind.Same, old[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == young.Length || lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                yield return new DiffPart(DiffKind.Removed, old[i++]);
            }
            else
            {
                yield return new DiffPart(DiffKind.Added, young[j++]);
            }
        }
    }
}
