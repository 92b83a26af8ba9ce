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

    /// <summary>Beginnings as numbers: 80,000 strings would be made by every process that starts.</summary>
    private readonly HashSet<long> _beginnings = new(80_000);
    private readonly SurfaceCache<bool> _known;

    private Vocabulary(string file, Func<string, string> stem)
    {
        _known = new(word => _beginnings.Contains(Number(stem(WordFolding.Fold(word)), 0)));
        foreach (var row in CuratedTable.Load(file).Rows)
        {
            var start = Number(row.Required("start"), 0);
            var rest = row.Required("rest").AsSpan();
            foreach (var part in rest.Split('|'))
            {
                _beginnings.Add(rest[part] is "-" ? start : Number(rest[part], start));
            }
        }
    }

    public static bool IsEnglish(ReadOnlySpan<char> word) => SharedEnglish.Value._known.Of(word);

    /// <summary>A Russian word in any of its forms.</summary>
    public static bool IsRussian(ReadOnlySpan<char> word) => SharedRussian.Value._known.Of(word);

    /// <summary>At most six letters in base 64, after those of a number that begins the word.</summary>
    private static long Number(ReadOnlySpan<char> letters, long before)
    {
        foreach (var letter in letters[..Math.Min(Letters, letters.Length)])
        {
            before = (before << 6) | letter switch
            {
                >= 'а' and <= 'я' => letter - 'а' + 1L,
                >= 'a' and <= 'z' => letter - 'a' + 1L,
                _ => 63,
            };
        }

        return before;
    }
}
