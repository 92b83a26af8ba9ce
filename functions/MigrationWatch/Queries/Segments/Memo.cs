using System.Collections.Concurrent;

namespace MigrationWatch.Queries.Segments;

/// <summary>What was worked out from a segment before: it stays true, for a segment never changes. Safe for several threads.</summary>
/// <param name="most">Entries; one more and all are forgotten, which is seldom and costs what the first time cost.</param>
public sealed class Memo<T>(int most)
{
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    public T Get(string key, Func<T> make)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_known.Count >= most)
        {
            _known.Clear();
        }

        return _known[key] = make();
    }
}
