using MigrationWatch.Curated;

namespace MigrationWatch.Articles.Content.Dates;

/// <summary>Which month a word names, in the languages of the region and its neighbours.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, int> s_months = Load();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>1 to 12, or null.</returns>
    public static int? Find(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestName];
        if (word.Length is < 3 or > LongestName)
        {
            return null;
        }

        var length = word.ToLowerInvariant(lower);
        return s_lookup.TryGetValue(lower[..length], out var month) ? month : null;
    }

    private const int LongestName = 16;

    private static Dictionary<string, int> Load()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in CuratedTable.Load("MonthNames.tsv").Rows)
        {
            if (!int.TryParse(row.Required("month"), out var month) || month is < 1 or > 12)
            {
                throw row.Mistake($"month \"{row["month"]}\" is not 1 to 12");
            }

            foreach (var word in row.List("words"))
            {
                if (!months.TryAdd(word, month) && months[word] != month)
                {
                    throw row.Mistake($"\"{word}\" names month {months[word]} elsewhere");
                }
            }
        }

        return months;
    }
}
