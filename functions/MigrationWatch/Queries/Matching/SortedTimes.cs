namespace MigrationWatch.Queries.Matching;

/// <summary>Times in ascending order, as a segment's rows have them.</summary>
internal static class SortedTimes
{
    /// <summary>How many are before <paramref name="time"/>.</summary>
    public static int CountBefore(this ReadOnlySpan<long> times, long time)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
