using MigrationWatch.Curated;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Words;

/// <summary>
/// The ordinary words of a language, from a spelling dictionary: a capital at a sentence's start says nothing of a word that stands here, and much of one that doesn't.
/// </summary>
/// <remarks>Words are known by six letters, a tenth of the dictionary's size; of names, hardly any begins like a common word that far.</remarks>
internal sealed class Vocabulary
{
    private const int Letters = 6;

    private static readonly Lazy<Vocabulary> SharedEnglish = new(() => new("english-vocabulary.tsv", word => word));

    private static readonly Lazy<Vocabulary> SharedRussian = new(() => new("russian-vocabulary.tsv", word => new(RussianShapes.Stem(word))));

    private readonly HashSet<string> _beginnings = new(80_000, StringComparer.Ordinal);
    private readonly SurfaceCache<bool> _known;

    private Vocabulary(string file, Func<string, string> stem)
    {
        _known = new(word => Knows(stem(WordFolding.Fold(word))));
        foreach (var row in CuratedTable.Load(file).Rows)
        {
            var start = row.Required("start");
            _beginnings.UnionWith(row.List("rest").Select(rest => rest == "-" ? start : start + rest));
        }
    }

    public static bool IsEnglish(ReadOnlySpan<char> word) => SharedEnglish.Value._known.Of(word);

    /// <summary>A Russian word in any of its forms.</summary>
    public static bool IsRussian(ReadOnlySpan<char> word) => SharedRussian.Value._known.Of(word);

    private bool Knows(string stem) => _beginnings.Contains(stem.Length > Letters ? stem[..Letters] : stem);
}
