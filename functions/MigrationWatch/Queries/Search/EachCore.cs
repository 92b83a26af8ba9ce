namespace MigrationWatch.Queries.Search;

/// <summary>One question over many segments, on every core.</summary>
internal static class EachCore
{
    /// <returns>In the order of <paramref name="items"/>.</returns>
    public static IReadOnlyList<TResult> Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> select)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, i => results[i] = select(items[i]));
        return results;
    }

    /// <summary>A counter for each core, put together at the end.</summary>
    public static TCounter Run<T, TCounter>(IReadOnlyList<T> items, Func<TCounter> create, Action<TCounter, T> add, Action<TCounter, TCounter> combine)
    {
        var all = create();
        var gate = new Lock();
        Parallel.For(
            0,
            items.Count,
            create,
            (i, _, counter) =>
            {
                add(counter, items[i]);
                return counter;
            },
            counter =>
            {
                lock (gate)
                {
                    combine(all, counter);
                }
            });
        return all;
    }
}
