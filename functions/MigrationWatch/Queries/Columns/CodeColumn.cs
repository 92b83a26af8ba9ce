using System.Buffers;
using System.Numerics;

namespace MigrationWatch.Queries.Columns;

/// <summary>One field's values in one segment, as codes of the segment; <c>numbers[code - 1]</c> is the value's number in the process.</summary>
public sealed class CodeColumn
{
    /// <summary>Up to this many codes are searched for together, many values an instruction.</summary>
    private const int FewCodes = 5;

    private readonly StoredCodes _codes;
    private readonly int[] _numbers;

    public CodeColumn(StoredCodes codes, int[] numbers) => (_codes, _numbers) = (codes, numbers);

    public int Values => _numbers.Length;

    /// <summary>Rows with any of the values; <paramref name="wanted"/> is by number in the process.</summary>
    public RowSet Having(RowSet wanted)
    {
        var found = new RowSet(_codes.Rows);
        var codes = new bool[_numbers.Length + 1];
        var any = false;
        for (var code = 1; code < codes.Length; code++)
        {
            any |= codes[code] = wanted[_numbers[code - 1]];
        }

        if (any)
        {
            Add(found, codes);
        }

        return found;
    }

    /// <summary>Adds to <paramref name="byCode"/> how often each value occurs in the rows.</summary>
    /// <param name="weights">What each row counts; empty is once each.</param>
    public void Count(RowSet rows, ReadOnlySpan<ushort> weights, Span<int> byCode)
    {
        switch (_codes.Width)
        {
            case sizeof(byte):
                Count<byte>(rows, weights, byCode);
                break;
            case sizeof(ushort):
                Count<ushort>(rows, weights, byCode);
                break;
            default:
                Count<int>(rows, weights, byCode);
                break;
        }
    }

    /// <summary>Adds to <paramref name="byCode"/> in how many groups of rows each value occurs.</summary>
    /// <param name="starts">Group g has rows <c>starts[g]</c> to <c>starts[g + 1]</c>.</param>
    /// <param name="rows">Those that count.</param>
    public void CountGroups(RowSet groups, ReadOnlySpan<int> starts, RowSet rows, Span<int> byCode)
    {
        // The last group, from 1, that counted for a value: another row of it does not count again.
        var last = ArrayPool<int>.Shared.Rent(byCode.Length);
        last.AsSpan().Clear();
        for (var group = groups.Next(0); group >= 0; group = groups.Next(group + 1))
        {
            for (var row = starts[group]; row < starts[group + 1]; row++)
            {
                var (from, to) = rows[row] ? _codes.ValuesOf(row) : default;
                for (var at = from; at < to; at++)
                {
                    var code = _codes.CodeAt(at);
                    byCode[code] += last[code] == group + 1 ? 0 : 1;
                    last[code] = group + 1;
                }
            }
        }

        ArrayPool<int>.Shared.Return(last);
    }

    /// <summary>Turns counts by code into counts by number in the process.</summary>
    public void AddTo(Span<int> counts, ReadOnlySpan<int> byCode)
    {
        for (var code = 1; code <= _numbers.Length; code++)
        {
            counts[_numbers[code - 1]] += byCode[code];
        }
    }

    private void Add(RowSet found, bool[] codes)
    {
        switch (_codes.Width)
        {
            case sizeof(byte):
                Add<byte>(found, codes);
                break;
            case sizeof(ushort):
                Add<ushort>(found, codes);
                break;
            default:
                Add<int>(found, codes);
                break;
        }
    }

    private void Add<T>(RowSet found, bool[] codes)
        where T : unmanaged, IBinaryInteger<T>
    {
        var values = _codes.As<T>();
        if (_codes.IsSingle)
        {
            found.AddWhere(values, codes);
            return;
        }

        var few = Enumerable.Range(0, codes.Length).Where(code => codes[code]).Select(T.CreateTruncating).Take(FewCodes + 1).ToArray();
        if (few.Length <= FewCodes)
        {
            AddFew<T>(found, values, few);
        }
        else
        {
            AddMany(found, values, codes);
        }
    }

    /// <summary>A vectorised search over all rows' values; the row is found by walking along.</summary>
    private void AddFew<T>(RowSet found, ReadOnlySpan<T> values, ReadOnlySpan<T> wanted)
        where T : unmanaged, IBinaryInteger<T>
    {
        var starts = _codes.Starts.Span;
        var row = 0;
        for (var at = 0; at < values.Length; at = starts[row + 1])
        {
            var step = wanted.Length == 1 ? values[at..].IndexOf(wanted[0]) : values[at..].IndexOfAny(wanted);
            if (step < 0)
            {
                return;
            }

            row = RowOf(starts, at + step, row);
            found.Add(row);
        }
    }

    private void AddMany<T>(RowSet found, ReadOnlySpan<T> values, bool[] codes)
        where T : unmanaged, IBinaryInteger<T>
    {
        var starts = _codes.Starts.Span;
        for (int row = 0, at = 0; row < _codes.Rows; row++)
        {
            for (var end = starts[row + 1]; at < end; at++)
            {
                if (codes[int.CreateTruncating(values[at])])
                {
                    found.Add(row);
                    at = end;
                    break;
                }
            }
        }
    }

    private static int RowOf(ReadOnlySpan<int> starts, int at, int from)
    {
        var stride = 1;
        while (from + stride < starts.Length && starts[from + stride] <= at)
        {
            from += stride;
            stride *= 2;
        }

        for (; stride > 0; stride /= 2)
        {
            from += from + stride < starts.Length && starts[from + stride] <= at ? stride : 0;
        }

        return from;
    }

    private void Count<T>(RowSet rows, ReadOnlySpan<ushort> weights, Span<int> byCode)
        where T : unmanaged, IBinaryInteger<T>
    {
        var values = _codes.As<T>();
        var starts = _codes.Starts.Span;
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            var (from, to) = _codes.IsSingle ? (row, row + 1) : (starts[row], starts[row + 1]);
            for (var at = from; at < to; at++)
            {
                byCode[int.CreateTruncating(values[at])] += weight;
            }
        }
    }
}
