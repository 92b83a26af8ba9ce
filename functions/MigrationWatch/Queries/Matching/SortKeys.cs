using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;

namespace MigrationWatch.Queries.Matching;

/// <summary>The positions of a segment's rows in an ordering, as numbers that grow in the order asked for.</summary>
internal sealed class SortKeys(Ordering ordering, Segment segment)
{
    private readonly int _sign = ordering.Descending ? -1 : 1;
    private readonly Func<int, int, long> _key = ordering.Key switch
    {
        Fields.Stored => (row, _) => segment.Stored[row],
        Fields.Published => (row, _) => segment.Published[row],
        Fields.Relevance => (row, _) => Number(segment.Relevance[row]),
        Fields.ToneScore => (row, _) => Number(segment.Tone[row]),
        Fields.Quantity => (_, claim) => Number(segment.Claims.High.Span[claim]),
        _ => (_, claim) => Number(segment.Claims.Confidence.Span[claim]),
    };

    /// <param name="claim">Number within the segment; -1 for articles.</param>
    public long KeyOf(int row, int claim) => _sign * _key(row, claim);

    public RowPosition PositionOf(int row, int claim) =>
        new(KeyOf(row, claim), _sign * segment.Stored[row], segment.IdOf(row), claim < 0 ? 0 : claim - segment.Claims.Starts.Span[row]);

    /// <summary>A number's bits as an integer that grows with it; what has no value is smallest.</summary>
    private static long Number(double value)
    {
        if (double.IsNaN(value))
        {
            return long.MinValue + 1;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
