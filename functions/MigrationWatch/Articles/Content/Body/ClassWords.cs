using System.Buffers;
using MigrationWatch.Articles.Content.Html;
using MigrationWatch.Curated;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>What an element's class and id say about it, by the words editors keep in ClassWords.tsv.</summary>
internal static class ClassWords
{
    private static readonly ILookup<string, string> s_words = CuratedTable.Load("ClassWords.tsv").Rows.ToLookup(row => row.Required("kind"), row => row.Required("word"));

    private static readonly WordList s_unlikely = new(s_words["unlikely"]);
    private static readonly WordList s_saving = new(s_words["saving"]);
    private static readonly WordList s_furniture = new(s_words["furniture"]);
    private static readonly WordList s_positive = new(s_words["positive"]);
    private static readonly WordList s_negative = new(s_words["negative"]);

    public static bool IsUnlikely(string names) => s_unlikely.IsIn(names) && !s_saving.IsIn(names);

    public static bool IsFurniture(string names) => s_furniture.IsIn(names);

    /// <summary>-50 to 50: 25 for class and id each.</summary>
    public static int Weigh(HtmlNode node) => Weigh(node["class"]) + Weigh(node["id"]);

    private static int Weigh(string? names) => string.IsNullOrEmpty(names)
        ? 0
        : (s_negative.IsIn(names) ? -25 : 0) + (s_positive.IsIn(names) ? 25 : 0);

    private sealed class WordList(IEnumerable<string> words)
    {
        private readonly SearchValues<string> _parts = SearchValues.Create([.. words.Where(word => word[0] != '=')], StringComparison.OrdinalIgnoreCase);
        private readonly HashSet<string> _whole = words.Where(word => word[0] == '=').Select(word => word[1..]).ToHashSet(StringComparer.OrdinalIgnoreCase);

        public bool IsIn(string names) => names.Length > 0 && (names.AsSpan().ContainsAny(_parts) || HoldsWhole(names));

        private bool HoldsWhole(string names)
        {
            if (_whole.Count == 0)
            {
                return false;
            }

            var lookup = _whole.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var part in names.AsSpan().SplitAny(' ', '-', '_', '\t', '\n'))
            {
                if (lookup.Contains(names.AsSpan(part)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
