using MigrationWatch.Curated;

namespace MigrationWatch.Entities.Matching;

/// <summary>Takes the case endings of the region's languages off a word (name-endings.tsv): "Ташкентке", "Bişkekdə", "თბილისში" name the towns.</summary>
internal sealed class NameEndings
{
    /// <summary>Letters of a name that an ending may leave; "Ош" has two.</summary>
    private const int ShortestStem = 2;

    private static readonly Lazy<Dictionary<string, NameEndings>> Tables = new(() =>
        CuratedTable.Load("name-endings.tsv").Rows.ToDictionary(row => row.Required("language"), row => new NameEndings(row.List("endings"), row.List("dropped"))));

    private readonly string[] _endings;
    private readonly string[] _dropped;

    private NameEndings(string[] endings, string[] dropped) => (_endings, _dropped) = ([.. endings.OrderByDescending(ending => ending.Length)], dropped);

    /// <summary>Null for a language without a row.</summary>
    public static NameEndings? Of(string language) => Tables.Value.GetValueOrDefault(language);

    /// <summary>What the word may be a form of, the shortest first.</summary>
    /// <param name="folded">See <see cref="WordFolding"/>.</param>
    public IEnumerable<string> Names(string folded)
    {
        foreach (var ending in _endings)
        {
            if (folded.Length < ending.Length + ShortestStem || !folded.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = folded[..^ending.Length];
            yield return stem;
            foreach (var dropped in _dropped)
            {
                yield return stem + dropped;
            }
        }
    }
}
