using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Segments;

namespace MigrationWatch.Queries.Matching;

/// <summary>A segment and the rows of it that still count: a row that was changed or deleted since is hidden.</summary>
public sealed record SegmentView(Segment Segment, RowSet? Hidden)
{
    public RowSet Visible()
    {
        var rows = RowSet.All(Segment.Rows);
        if (Hidden is not null)
        {
            rows.ExceptWith(Hidden);
        }

        return rows;
    }
}
