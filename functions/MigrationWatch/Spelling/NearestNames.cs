namespace MigrationWatch.Spelling;

/// <summary>The names that somebody who mistyped one most likely meant.</summary>
public static class NearestNames
{
    /// <summary>What is typed beyond this many characters is left out of account: nobody mistypes longer names.</summary>
    private const int Longest = 60;

    /// <returns>At most <paramref name="most"/>, the nearest first; without those that differ in more than half of their letters.</returns>
    public static IReadOnlyList<string> Of(string typed, IEnumerable<string> names, int most)
    {
        var wanted = Short(typed);
        return
        [
            .. names.Distinct()
                .Select(name => (Name: name, Distance: Distance(wanted, Short(name))))
                .Where(near => near.Distance <= Math.Max(1, Math.Max(wanted.Length, Math.Min(near.Name.Length, Longest)) / 2))
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(near => near.Name),
        ];
    }

    /// <summary>Letters to insert, leave out, replace, or exchange with their neighbour.</summary>
    internal static int Distance(string left, string right)
    {
        var (beforeLast, last, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static string Short(string text) => text[..Math.Min(text.Length, Longest)].ToLowerInvariant();
}
