using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;

namespace MigrationWatch.Queries.Matching;

/// <summary>The rows of one segment that satisfy a question.</summary>
/// <param name="claims">Null when every claim of the articles does.</param>
public sealed class SegmentMatch(Segment segment, RowSet articles, RowSet? claims)
{
    private RowSet? _allClaims;
    private ushort[]? _claimsByRow;

    public Segment Segment => segment;

    public RowSet Articles => articles;

    public RowSet? Claims => claims;

    /// <summary>Nothing was asked for and nothing is hidden: what was counted of the segment before holds.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Rows that satisfy the full-text condition without the words of their texts; null when those were not needed.</summary>
    public Lazy<RowSet>? WithoutTexts { get; init; }

    /// <summary>The words are in the article's text, and not in what the record says of it.</summary>
    public bool IsByText(int row) => WithoutTexts is { } rows && !rows.Value[row];

    /// <summary>The same, of articles stored no later than <paramref name="time"/>.</summary>
    public SegmentMatch Until(long time)
    {
        if (segment.Rows == 0 || segment.Stored[^1] <= time)
        {
            return this;
        }

        var end = time == long.MaxValue ? segment.Rows : segment.Stored.CountBefore(time + 1);
        articles.KeepRange(0, end);
        claims?.KeepRange(0, segment.Claims.Starts.Span[end]);
        return new SegmentMatch(segment, articles, claims) { WithoutTexts = WithoutTexts };
    }

    public long Count(Subject subject) => subject == Subject.Claims ? AllClaims().Count() : articles.Count();

    /// <summary>How many of an article's claims satisfy the question.</summary>
    public int CountClaims(int from, int to) => claims is null ? to - from : claims.Count(from, to);

    /// <summary>The same for every row; 0 where the article does not satisfy it.</summary>
    public ReadOnlySpan<ushort> ClaimsByRow()
    {
        if (_claimsByRow is null)
        {
            var counts = new ushort[segment.Rows];
            var starts = segment.Claims.Starts.Span;
            for (var row = articles.Next(0); row >= 0; row = articles.Next(row + 1))
            {
                counts[row] = (ushort)CountClaims(starts[row], starts[row + 1]);
            }

            _claimsByRow = counts;
        }

        return _claimsByRow;
    }

    /// <summary>The claims that satisfy the question; to be read only.</summary>
    public RowSet AllClaims() => claims ?? (_allClaims ??= ClaimsOfArticles());

    private RowSet ClaimsOfArticles()
    {
        if (IsWhole)
        {
            return RowSet.All(segment.ClaimCount);
        }

        var all = new RowSet(segment.ClaimCount);
        var starts = segment.Claims.Starts.Span;
        for (var row = articles.Next(0); row >= 0; row = articles.Next(row + 1))
        {
            all.AddRange(starts[row], starts[row + 1]);
        }

        return all;
    }
}
