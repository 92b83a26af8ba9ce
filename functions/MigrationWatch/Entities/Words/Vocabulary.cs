using MigrationWatch.Curated;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Entities.Words;

/// <summary>
/// The ordinary words of a language, from a spelling dictionary: a capital at a sentence's start says nothing of a word that stands here, and much of one that doesn't.
/// </summary>
/// <remarks>Words are known by six letters, a tenth of the dictionary's size; of names, hardly any begins like a common word that far.</remarks>
internal sealed class Vocabulary
{
    private const int Letters = 6;

    private static readonly Lazy<Vocabulary> SharedEnglish = new(() => new("english-vocabulary.tsv"));

    private static readonly Lazy<Vocabulary> SharedRussian = new(() => new("russian-vocabulary.tsv"));

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    private Vocabulary(string file)
    {
        var beginnings = new HashSet<string>(48_000, StringComparer.Ordinal);
        foreach (var row in CuratedTable.Load(file).Rows)
        {
            var start = row.Required("start");
            beginnings.UnionWith(row.List("rest").Select(rest => rest == "-" ? start : start + rest));
        }

        _beginnings = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static bool IsEnglish(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolding.MaximumLength];
        return SharedEnglish.Value.Knows(folded[..WordFolding.Fold(word, folded)]);
    }

    /// <summary>A Russian word in any of its forms.</summary>
    public static bool IsRussian(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolding.MaximumLength];
        return SharedRussian.Value.Knows(RussianShapes.Stem(folded[..WordFolding.Fold(word, folded)]));
    }

    private bool Knows(ReadOnlySpan<char> word) => _beginnings.Contains(word.Length > Letters ? word[..Letters] : word);
}
