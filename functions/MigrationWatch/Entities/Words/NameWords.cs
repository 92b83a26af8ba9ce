using MigrationWatch.Curated;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Russian;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Words;

/// <summary>The classes of a word, from the curated tables.</summary>
internal static class NameWords
{
    private static readonly Lazy<Dictionary<string, WordClass>> Table = new(Load);
    private static readonly SurfaceCache<WordClass> Known = new(word => Table.Value.GetValueOrDefault(WordFolding.Fold(word)));

    public static WordClass Of(ReadOnlySpan<char> word) => Known.Of(word);

    private static Dictionary<string, WordClass> Load()
    {
        var table = new Dictionary<string, WordClass>(16_000);
        foreach (var row in CuratedTable.Load("name-words.tsv").Rows)
        {
            var classes = Class(row);
            Add(table, row.List("words"), classes);
            if (classes is WordClass.OrgHead or WordClass.PlaceHead or WordClass.Title)
            {
                Add(table, row.List("words").Where(word => word[0] >= 'а' && word.Length > 2).SelectMany(RussianPhrases.All), classes);
            }
        }

        foreach (var row in CuratedTable.Load("ordinary-words.tsv").Rows)
        {
            Add(table, row.List("words"), WordClass.Ordinary);
        }

        foreach (var row in CuratedTable.Load("given-names.tsv").Rows)
        {
            Add(table, row.List("names"), WordClass.GivenName);
            Add(table, row.List("ru").SelectMany(RussianPhrases.All), WordClass.GivenName);
        }

        return table;
    }

    private static void Add(Dictionary<string, WordClass> table, IEnumerable<string> words, WordClass classes)
    {
        foreach (var word in words)
        {
            var key = WordFolding.Fold(word);
            table[key] = table.GetValueOrDefault(key) | classes;
        }
    }

    private static WordClass Class(CuratedRow row) => Enum.TryParse<WordClass>(row.Required("class").Replace("-", ""), ignoreCase: true, out var classes)
        ? classes
        : throw row.Mistake($"\"{row["class"]}\" is not a class of words");
}
