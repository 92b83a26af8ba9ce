using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Tests.Queries.Columns;

public sealed class CodeColumnTests
{
    [Theory]
    [InlineData(20, 3, 2)]
    [InlineData(20, 3, 9)]
    [InlineData(20, 1, 5)]
    [InlineData(600, 4, 3)]
    [InlineData(600, 1, 300)]
    [InlineData(70_000, 2, 3)]
    [InlineData(70_000, 2, 200)]
    public void Rows_are_found_and_counted_as_if_looked_at_one_by_one(int values, int mostPerRow, int wantedValues)
    {
        var random = new Random(values + mostPerRow + wantedValues);
        var rows = Enumerable.Range(0, 500).Select(_ => Row(random, values, mostPerRow)).ToArray();
        var numbers = Enumerable.Range(0, values).Select(code => values - code).ToArray();
        var column = new CodeColumn(Codes(rows, values, mostPerRow), numbers);
        var wanted = new RowSet(values + 1);
        rows.SelectMany(row => row).Take(wantedValues).ToList().ForEach(code => wanted.Add(numbers[code - 1]));

        var found = column.Having(wanted);
        var (byCode, counts) = (new int[values + 1], new int[values + 1]);
        column.Count(found, [.. Enumerable.Range(1, rows.Length).Select(weight => (ushort)weight)], byCode);
        column.AddTo(counts, byCode);

        var expected = Enumerable.Range(0, rows.Length).Where(row => rows[row].Any(code => wanted[numbers[code - 1]])).ToList();
        Assert.Equal(expected, Enumerable.Range(0, rows.Length).Where(row => found[row]));
        foreach (var code in rows.SelectMany(row => row).Distinct())
        {
            Assert.Equal(expected.Where(row => rows[row].Contains(code)).Sum(row => row + 1), counts[numbers[code - 1]]);
        }
    }

    [Fact]
    public void Value_counts_once_for_a_group_of_rows_that_has_it_twice()
    {
        var column = new CodeColumn(Codes([[1], [1], [2], [], [1], [2]], 2, 1), [0, 1]);
        var (groups, rows, byCode) = (RowSet.All(3), RowSet.All(6), new int[3]);
        rows.Remove(2);

        column.CountGroups(groups, [0, 3, 4, 6], rows, byCode);

        Assert.Equal([0, 2, 1], byCode);
    }

    private static int[] Row(Random random, int values, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => 1 + (int)(values * Math.Pow(random.NextDouble(), 2))).Distinct()];

    private static StoredCodes Codes(int[][] rows, int values, int mostPerRow)
    {
        if (mostPerRow == 1)
        {
            return StoredCodes.Create([], [.. rows.Select(row => row.FirstOrDefault())], values);
        }

        var starts = new List<int> { 0 };
        foreach (var row in rows)
        {
            starts.Add(starts[^1] + row.Length);
        }

        return StoredCodes.Create([.. starts], [.. rows.SelectMany(row => row)], values);
    }
}
