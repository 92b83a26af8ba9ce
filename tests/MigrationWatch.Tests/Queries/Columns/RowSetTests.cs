using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Tests.Queries.Columns;

public sealed class RowSetTests
{
    private const int Rows = 200;

    public static TheoryData<int, int> Ranges => new()
    {
        { 0, 0 }, { 0, 1 }, { 0, 64 }, { 63, 65 }, { 64, 128 }, { 5, 199 }, { 0, Rows }, { 127, Rows }, { 130, 131 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Range_is_added_kept_and_counted_to_the_row(int from, int to)
    {
        var added = new RowSet(Rows);
        added.AddRange(from, to);
        var kept = RowSet.All(Rows);
        kept.KeepRange(from, to);

        var expected = Enumerable.Range(from, to - from);
        Assert.Equal(expected, Members(added));
        Assert.Equal(expected, Members(kept));
        Assert.Equal(to - from, RowSet.All(Rows).Count(from, to));
        Assert.Equal(0, new RowSet(Rows).Count(from, to));
    }

    [Theory]
    [InlineData(-0.5f, 0.5f)]
    [InlineData(0.25f, 0.25f)]
    [InlineData(float.NegativeInfinity, 0.1f)]
    public void Values_within_bounds_are_kept_as_if_looked_at_one_by_one(float min, float max)
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, Rows).Select(row => row % 9 == 0 ? float.NaN : (float)Math.Round((random.NextDouble() * 2) - 1, 2)).ToArray();
        values[197] = 0.25f;
        var kept = RowSet.All(Rows);
        kept.Remove(5);

        kept.KeepWithin(values, min, max);

        Assert.Equal(Enumerable.Range(0, Rows).Where(row => row != 5 && values[row] >= min && values[row] <= max), Members(kept));
    }

    private static IEnumerable<int> Members(RowSet set) => Enumerable.Range(0, Rows).Where(row => set[row]);
}
