using System.Buffers;
using MigrationWatch.Articles.Content.Html;
using MigrationWatch.Curated;

namespace MigrationWatch.Articles.Content.Body;

/// <summary>What an element's class and id say about it, by the words editors keep in ClassWords.tsv.</summary>
internal static class ClassWords
{
    private const int LongestName = 4;

    private static readonly ILookup<string, string> s_words = CuratedTable.Load("ClassWords.tsv").Rows.ToLookup(row => row.Required("kind"), row => row.Required("word"));

    private static readonly WordList s_unlikely = new(s_words["unlikely"]);
    private static readonly WordList s_saving = new(s_words["saving"]);
    private static readonly WordList s_furniture = new(s_words["furniture"]);
    private static readonly WordList s_lede = new(s_words["lede"]);
    private static readonly WordList s_positive = new(s_words["positive"]);
    private static readonly WordList s_negative = new(s_words["negative"]);

    public static bool IsUnlikely(string names) => s_unlikely.IsIn(names) && !s_saving.IsIn(names);

    /// <summary>Whether one of the element's names is furniture's.</summary>
    public static bool IsFurniture(HtmlNode node) => !IsPost(node["class"]) && (IsAnyFurniture(node["class"]) || IsAnyFurniture(node["id"]));

    public static bool IsLede(HtmlNode node) => s_lede.IsIn(node.ClassAndId);

    // WordPress names a post by its subjects and writer ("hentry tag-cookies author-anna"), which makes it neither tag nor author box.
    private static bool IsPost(string? names) =>
        names is not null && (names.Contains("hentry", StringComparison.Ordinal) || names.Contains("type-post", StringComparison.Ordinal));

    private static bool IsAnyFurniture(string? names)
    {
        if (names is null)
        {
            return false;
        }

        foreach (var part in names.AsSpan().SplitAny(' ', '\t', '\n'))
        {
            // A long name is a heading's address ("sharing-code-with-many"), not what an element is for.
            var name = names.AsSpan(part);
            if (name.Count('-') < LongestName && s_furniture.IsIn(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>-50 to 50: 25 for class and id each.</summary>
    public static int Weigh(HtmlNode node) => Weigh(node["class"]) + Weigh(node["id"]);

    private static int Weigh(string? names) => string.IsNullOrEmpty(names)
        ? 0
        : (s_negative.IsIn(names) ? -25 : 0) + (s_positive.IsIn(names) ? 25 : 0);

    private sealed class WordList(IEnumerable<string> words)
    {
        private readonly SearchValues<string> _parts = SearchValues.Create([.. words.Where(word => word[0] != '=')], StringComparison.OrdinalIgnoreCase);
        private readonly HashSet<string> _whole = words.Where(word => word[0] == '=').Select(word => word[1..]).ToHashSet(StringComparer.OrdinalIgnoreCase);

        public bool IsIn(ReadOnlySpan<char> names) => names.Length > 0 && (names.ContainsAny(_parts) || HoldsWhole(names));

        private bool HoldsWhole(ReadOnlySpan<char> names)
        {
            if (_whole.Count == 0)
            {
                return false;
            }

            var lookup = _whole.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var part in names.SplitAny(' ', '-', '_', '\t', '\n'))
            {
                if (lookup.Contains(names[part]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
