namespace MigrationWatch.Queries.Columns;

/// <summary>Any number of values a row: row r has <c>Numbers[Starts[r]..Starts[r + 1]]</c>, each once.</summary>
public sealed record ListColumn(int[] Starts, int[] Numbers)
{
    public ReadOnlySpan<int> this[int row] => Numbers.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    /// <summary>Rows with any of <paramref name="wanted"/>.</summary>
    public RowSet Having(IReadOnlyList<int> wanted)
    {
        var found = new RowSet(Starts.Length - 1);
        foreach (var number in wanted)
        {
            AddRowsWith(number, found);
        }

        return found;
    }

    private void AddRowsWith(int number, RowSet found)
    {
        // One vectorised search over all rows' values; the row is found by walking along, which is cheaper than a posting list in memory.
        var row = 0;
        for (var at = 0; at < Numbers.Length; at++)
        {
            var step = Numbers.AsSpan(at).IndexOf(number);
            if (step < 0)
            {
                return;
            }

            at += step;
            row = RowOf(at, row);
            found.Add(row);
        }
    }

    private int RowOf(int at, int from)
    {
        var stride = 1;
        while (from + stride < Starts.Length && Starts[from + stride] <= at)
        {
            from += stride;
            stride *= 2;
        }

        while (stride > 0)
        {
            from += from + stride < Starts.Length && Starts[from + stride] <= at ? stride : 0;
            stride /= 2;
        }

        return from;
    }
}
