using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Search;

/// <summary>Lists, counts and timelines over everything stored: what the API, the pages, saved queries and alerts ask.</summary>
public sealed class ExtractionSearch(LiveIndex index, RecordLines records, BodyWords bodies)
{
    public async Task<ListPage> ListAsync(ListRequest request, CancellationToken cancellation) =>
        await (await MatchAsync(request, cancellation)).PageAsync(request.Limit, request.Cursor, cancellation);

    /// <summary>For whoever reads all pages.</summary>
    public async Task<MatchedList> MatchAsync(ListRequest request, CancellationToken cancellation)
    {
        var snapshot = await index.CurrentAsync(cancellation);
        var watermark = Watermark(request, snapshot);
        return new MatchedList(request, snapshot, await MatchAsync(request.Question, snapshot, watermark, cancellation), watermark, records);
    }

    /// <summary>How many there are, by value and over time.</summary>
    public async Task<MatchCounts> CountAsync(Question question, CancellationToken cancellation)
    {
        var snapshot = await index.CurrentAsync(cancellation);
        return new MatchCounts(snapshot, await MatchAsync(question, snapshot, long.MaxValue, cancellation));
    }

    /// <returns>The claim's article and number in it; null when there is no such claim.</returns>
    public async Task<ListRow?> FindClaimAsync(string claimId, CancellationToken cancellation)
    {
        var snapshot = await index.CurrentAsync(cancellation);
        var candidates = ClaimLookup.Candidates(snapshot, claimId);
        var lines = await records.ReadAsync(snapshot, candidates, cancellation);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (ClaimLookup.HasClaim(lines[i], candidates[i].Claim, claimId))
            {
                return new ListRow(lines[i], candidates[i].Claim);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<SegmentMatch>> MatchAsync(Question question, IndexSnapshot snapshot, long watermark, CancellationToken cancellation)
    {
        KnownValues.Check(question, snapshot.Vocabularies);
        var texts = await bodies.ReadAsync(snapshot, question.Text, cancellation);
        var matcher = new SegmentMatcher(question, snapshot.Vocabularies);
        return EachCore.Select([.. snapshot.Views.Where(view => view.Segment.Rows > 0)], view => matcher.Match(view, texts.GetValueOrDefault(view.Segment)).Until(watermark));
    }

    /// <summary>The first page's newest record bounds all pages; who follows sees records once nothing can come before them any more.</summary>
    private static long Watermark(ListRequest request, IndexSnapshot snapshot) =>
        request.Ordering.Follows ? (snapshot.ReadAt - LateArrivals.SettleTime).UtcTicks
        : request.Cursor?.Watermark
        ?? snapshot.Views.Where(view => view.Segment.Rows > 0).Select(view => view.Segment.Stored[^1]).DefaultIfEmpty(0).Max();
}
