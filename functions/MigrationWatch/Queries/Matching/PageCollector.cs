using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Matching;

/// <summary>Keeps the first rows after a position, however many are offered, in memory for a few pages.</summary>
/// <param name="alsoBefore">Articles that are wanted although they lie before the position.</param>
internal sealed class PageCollector(Subject subject, Ordering ordering, int limit, RowPosition? after, IReadOnlySet<RowId> alsoBefore)
{
    private readonly List<Hit> _kept = [];
    private long? _worst;

    public void Add(SegmentMatch match)
    {
        var keys = new SortKeys(ordering, match.Segment);
        var rows = match.Articles;

        // In the direction of the order: with the usual one, rows come as they are wanted and the first too many ends the walk.
        for (var row = First(rows); row >= 0; row = ordering.Descending ? rows.Previous(row - 1) : rows.Next(row + 1))
        {
            if (ordering.Key == Fields.Stored && keys.KeyOf(row, -1) > _worst)
            {
                return;
            }

            if (subject == Subject.Extractions)
            {
                Offer(match, keys, row, -1);
            }
            else
            {
                OfferClaims(match, keys, row);
            }
        }
    }

    /// <returns>At most one row more than the limit: whoever gets it knows that there is another page.</returns>
    public IReadOnlyList<Hit> Take()
    {
        Trim(limit + 1);
        _kept.Sort((left, right) => left.Position.CompareTo(right.Position));
        return _kept;
    }

    private int First(RowSet rows) => ordering.Descending ? rows.Previous(rows.Rows - 1) : rows.Next(0);

    private void OfferClaims(SegmentMatch match, SortKeys keys, int row)
    {
        var starts = match.Segment.Claims.Starts.Span;
        for (var claim = starts[row]; claim < starts[row + 1]; claim++)
        {
            if (match.Claims?[claim] != false)
            {
                Offer(match, keys, row, claim);
            }
        }
    }

    private void Offer(SegmentMatch match, SortKeys keys, int row, int claim)
    {
        var key = keys.KeyOf(row, claim);
        if (key > _worst || (key < after?.Key && alsoBefore.Count == 0))
        {
            return;
        }

        var position = keys.PositionOf(row, claim);
        if (after is not { } start || position.CompareTo(start) > 0 || alsoBefore.Contains(position.Id))
        {
            _kept.Add(new Hit(match.Segment, row, claim < 0 ? -1 : position.Claim, position));
            Trim((2 * limit) + 64);
        }
    }

    private void Trim(int most)
    {
        if (_kept.Count > most)
        {
            _kept.Sort((left, right) => left.Position.CompareTo(right.Position));
            _kept.RemoveRange(limit + 1, _kept.Count - limit - 1);
            _worst = _kept[^1].Position.Key;
        }
    }
}
