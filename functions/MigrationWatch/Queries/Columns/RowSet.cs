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
        for (var row = from; row < to; row++)
        {
            Add(row);
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
}
