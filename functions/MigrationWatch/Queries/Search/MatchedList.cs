using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Matching;

namespace MigrationWatch.Queries.Search;

/// <summary>What a list's question found at one moment: matched once, read page by page.</summary>
public sealed class MatchedList
{
    private readonly ListRequest _request;
    private readonly IndexSnapshot _snapshot;
    private readonly IReadOnlyList<SegmentMatch> _matches;
    private readonly long _watermark;
    private readonly RecordLines _records;
    private readonly long _total;

    internal MatchedList(ListRequest request, IndexSnapshot snapshot, IReadOnlyList<SegmentMatch> matches, long watermark, RecordLines records)
    {
        (_request, _snapshot, _matches, _watermark, _records) = (request, snapshot, matches, watermark, records);
        Counts = new MatchCounts(snapshot, matches);
        _total = Counts.Of(request.Subject);
    }

    /// <summary>Of everything on all pages.</summary>
    public MatchCounts Counts { get; }

    /// <param name="cursor">Of the page before.</param>
    public async Task<ListPage> PageAsync(int limit, Cursor? cursor, CancellationToken cancellation)
    {
        var (subject, ordering) = (_request.Subject, _request.Ordering);
        var late = ordering.Follows ? LateRows.After(cursor, _snapshot, limit) : LateRows.None;
        var collector = new PageCollector(subject, ordering, limit, cursor?.Last, late.Articles);
        foreach (var match in ordering.Descending ? _matches.Reverse() : _matches)
        {
            collector.Add(match);
        }

        var found = collector.Take();
        var hits = found.Take(limit).ToList();
        var lines = await _records.ReadAsync(_snapshot, hits, cancellation);
        var isLast = found.Count <= limit;
        return new ListPage(
            _total,
            [.. hits.Select((hit, i) => new ListRow(lines[i], hit.Claim, IsByText(hit))).Where(row => !row.Line.IsEmpty)],
            isLast && !ordering.Follows ? null : new Cursor(Last(hits, cursor), _watermark, late.Seen),
            isLast);
    }

    private bool IsByText(Hit hit) => _request.Question.Text is not null && _matches.First(match => match.Segment == hit.Segment).IsByText(hit.Row);

    private static RowPosition? Last(IReadOnlyList<Hit> hits, Cursor? before)
    {
        // Late rows lie before the position that was reached; it never goes back.
        RowPosition? last = hits.Count == 0 ? null : hits[^1].Position;
        return before?.Last is { } reached && (last is null || last.Value.CompareTo(reached) < 0) ? reached : last;
    }
}
