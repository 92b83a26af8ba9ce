using System.Collections.Frozen;
using System.Globalization;
using MigrationWatch.Curated;

namespace MigrationWatch.Feeds.Formats.Dates;

/// <summary>Months and time zones by name.</summary>
internal static class DateWords
{
    private const int LongestBeginning = 6;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = LoadMonths();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Zones = CuratedTable.Load("feed-timezones.tsv").Rows
        .ToFrozenDictionary(row => row.Required("name"), row => int.Parse(row.Required("minutes"), CultureInfo.InvariantCulture))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    /// <returns>1 to 12, or 0.</returns>
    public static int Month(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(word.Length, LongestBeginning); length >= 3; length--)
        {
            if (Months.TryGetValue(word[..length], out var month))
            {
                return month;
            }
        }

        return 0;
    }

    /// <param name="word">In lower case.</param>
    /// <param name="minutes">East of UTC.</param>
    public static bool IsZone(ReadOnlySpan<char> word, out int minutes) => Zones.TryGetValue(word, out minutes);

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LoadMonths()
    {
        var months = new Dictionary<string, int>();
        foreach (var row in CuratedTable.Load("feed-months.tsv").Rows)
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var beginning in row.List($"m{month}"))
                {
                    // The lines before are the languages more often met.
                    months.TryAdd(beginning, month);
                }
            }
        }

        return months.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
