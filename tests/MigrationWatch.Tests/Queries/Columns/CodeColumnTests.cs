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
        var wanted = new bool[values + 1];
        rows.SelectMany(row => row).Take(wantedValues).ToList().ForEach(code => wanted[numbers[code - 1]] = true);

        var found = column.Having(wanted);
        var counts = new int[values + 1];
        column.Count(found, row => row + 1, counts);

        var expected = Enumerable.Range(0, rows.Length).Where(row => rows[row].Any(code => wanted[numbers[code - 1]])).ToList();
        Assert.Equal(expected, Enumerable.Range(0, rows.Length).Where(row => found[row]));
        foreach (var code in rows.SelectMany(row => row).Distinct())
        {
            Assert.Equal(expected.Where(row => rows[row].Contains(code)).Sum(row => row + 1), counts[numbers[code - 1]]);
        }
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
