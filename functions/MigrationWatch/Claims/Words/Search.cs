namespace MigrationWatch.Claims.Words;

/// <summary>Binary search by a key, for lists ordered by where their items start.</summary>
internal static class Search
{
    /// <returns>The first index whose key is at least <paramref name="key"/>; <paramref name="count"/> when there is none.</returns>
    public static int FirstNotBelow(int count, Func<int, int> keyOf, int key)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = keyOf(middle) < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
