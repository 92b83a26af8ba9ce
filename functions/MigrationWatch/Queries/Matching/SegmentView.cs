using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
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

/// <summary>The rows of one segment that satisfy a question.</summary>
/// <param name="Claims">Null when every claim of the articles does.</param>
public sealed record SegmentMatch(Segment Segment, RowSet Articles, RowSet? Claims)
{
    /// <summary>Takes an article out, with its claims.</summary>
    public void Remove(int row)
    {
        Articles.Remove(row);
        var starts = Segment.Claims.Starts.Span;
        for (var claim = starts[row]; Claims is not null && claim < starts[row + 1]; claim++)
        {
            Claims.Remove(claim);
        }
    }

    public long Count(Subject subject) => subject == Subject.Claims ? AllClaims().Count() : Articles.Count();

    /// <summary>How many of an article's claims satisfy the question.</summary>
    public int CountClaims(int from, int to) => Claims is null ? to - from : Claims.Count(from, to);

    /// <summary>The claims that satisfy the question.</summary>
    public RowSet AllClaims()
    {
        if (Claims is not null)
        {
            return Claims;
        }

        var claims = new RowSet(Segment.ClaimCount);
        var starts = Segment.Claims.Starts.Span;
        for (var row = Articles.Next(0); row >= 0; row = Articles.Next(row + 1))
        {
            claims.AddRange(starts[row], starts[row + 1]);
        }

        return claims;
    }
}
