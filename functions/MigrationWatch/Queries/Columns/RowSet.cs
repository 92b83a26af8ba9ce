using System.Numerics;

namespace MigrationWatch.Queries.Columns;

/// <summary>A set of row numbers, one bit a row.</summary>
public sealed class RowSet
{
    private readonly ulong[] _words;

    public RowSet(int rows)
    {
        Rows = rows;
        _words = new ulong[(rows + 63) / 64];
    }

    public int Rows { get; }

    public bool this[int row] => (_words[row >> 6] >> row & 1) != 0;

    public static RowSet All(int rows)
    {
        var set = new RowSet(rows);
        set.Invert();
        return set;
    }

    public void Add(int row) => _words[row >> 6] |= 1ul << row;

    public void AddRange(int from, int to)
    {
        while (from < to)
        {
            var end = Math.Min(to, (from | 63) + 1);
            _words[from >> 6] |= Ones(from, end);
            from = end;
        }
    }

    /// <summary>Adds the rows whose code is wanted; there is one code a row.</summary>
    public void AddWhere<T>(ReadOnlySpan<T> codes, bool[] wanted)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var word = 0; word < _words.Length; word++)
        {
            var part = codes[(word << 6)..Math.Min(codes.Length, (word + 1) << 6)];
            var bits = 0ul;
            for (var i = 0; i < part.Length; i++)
            {
                bits |= (wanted[int.CreateTruncating(part[i])] ? 1ul : 0ul) << i;
            }

            _words[word] |= bits;
        }
    }

    /// <summary>Leaves nothing outside of <paramref name="from"/> to <paramref name="to"/>, which is not included.</summary>
    public void KeepRange(int from, int to)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            var (first, end) = (Math.Max(from, word << 6), Math.Min(to, (word + 1) << 6));
            _words[word] &= first < end ? Ones(first, end) : 0;
        }
    }

    /// <summary>Leaves the rows whose value is within the bounds, both included; what is not a number is within none. There is one value a row.</summary>
    public void KeepWithin<T>(ReadOnlySpan<T> values, T min, T max)
        where T : unmanaged, INumber<T>
    {
        for (var word = 0; word < _words.Length; word++)
        {
            if (_words[word] != 0)
            {
                _words[word] &= ValueBounds.Within(values[(word << 6)..Math.Min(values.Length, (word + 1) << 6)], min, max);
            }
        }
    }

    public void Remove(int row) => _words[row >> 6] &= ~(1ul << row);

    public void IntersectWith(RowSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }
    }

    public void UnionWith(RowSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public void ExceptWith(RowSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    public void Invert()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = ~_words[i];
        }

        if ((Rows & 63) != 0)
        {
            _words[^1] &= (1ul << Rows) - 1;
        }
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Rows from <paramref name="from"/> to <paramref name="to"/>, which is not included.</summary>
    public int Count(int from, int to)
    {
        var count = 0;
        while (from < to)
        {
            var end = Math.Min(to, (from | 63) + 1);
            count += BitOperations.PopCount(_words[from >> 6] & Ones(from, end));
            from = end;
        }

        return count;
    }

    /// <returns>-1 when there is none at or after <paramref name="row"/>.</returns>
    public int Next(int row)
    {
        var at = row >> 6;
        if (at >= _words.Length)
        {
            return -1;
        }

        var word = _words[at] & (ulong.MaxValue << row);
        while (word == 0)
        {
            if (++at == _words.Length)
            {
                return -1;
            }

            word = _words[at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <returns>-1 when there is none at or before <paramref name="row"/>.</returns>
    public int Previous(int row)
    {
        if (row < 0)
        {
            return -1;
        }

        var at = row >> 6;
        var word = _words[at] & (ulong.MaxValue >> (63 - (row & 63)));
        while (word == 0)
        {
            if (--at < 0)
            {
                return -1;
            }

            word = _words[at];
        }

        return (at << 6) + 63 - BitOperations.LeadingZeroCount(word);
    }

    /// <summary>Ones for rows of one word; <paramref name="end"/> may be the next word's first.</summary>
    private static ulong Ones(int from, int end) => (ulong.MaxValue << from) & (ulong.MaxValue >> (63 - ((end - 1) & 63)));
}
