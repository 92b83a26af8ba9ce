using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Search;

/// <summary>Lists, counts and timelines over everything stored: what the API, the pages, saved queries and alerts ask.</summary>
public sealed class ExtractionSearch(LiveIndex index, RecordLines records)
{
    public async Task<ListPage> ListAsync(ListRequest request, CancellationToken cancellation) =>
        await (await MatchAsync(request, cancellation)).PageAsync(request.Limit, request.Cursor, cancellation);

    /// <summary>For whoever reads all pages.</summary>
    public async Task<MatchedList> MatchAsync(ListRequest request, CancellationToken cancellation)
    {
        var snapshot = await index.CurrentAsync(cancellation);
        var watermark = Watermark(request, snapshot);
        return new MatchedList(request, snapshot, Match(request.Question, snapshot, watermark), watermark, records);
    }

    /// <param name="most">Values a field.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>> CountByAsync(
        Question question, Subject subject, IReadOnlyList<ValueField> fields, int most, CancellationToken cancellation)
    {
        var snapshot = await index.CurrentAsync(cancellation);
        var matches = Match(question, snapshot, long.MaxValue);
        return fields.ToDictionary(field => field.Name, field => Counted(field, subject, snapshot, matches).Top(most));
    }

    /// <param name="mostOfEach">Values of each group.</param>
    /// <param name="group">Of a value with all its parts; null leaves it out.</param>
    public async Task<IReadOnlyList<FacetValue>> CountInGroupsAsync(Question question, ValueField field, int mostOfEach, Func<string, string?> group, CancellationToken cancellation)
    {
        var snapshot = await index.CurrentAsync(cancellation);
        return Counted(field, Subject.Extractions, snapshot, Match(question, snapshot, long.MaxValue)).Top(mostOfEach, group);
    }

    public async Task<IReadOnlyList<TimelineBucket>> CountOverTimeAsync(
        Question question, Subject subject, TimelineStep step, bool byPublished, CancellationToken cancellation)
    {
        var matches = Match(question, await index.CurrentAsync(cancellation), long.MaxValue);
        return EachCore.Run(matches, () => new TimelineCounter(subject, byPublished), (counter, match) => counter.Add(match), (all, counter) => all.Add(counter)).By(step);
    }

    public async Task<long> CountAsync(Question question, Subject subject, CancellationToken cancellation) =>
        Match(question, await index.CurrentAsync(cancellation), long.MaxValue).Sum(match => match.Count(subject));

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

    private static IReadOnlyList<SegmentMatch> Match(Question question, IndexSnapshot snapshot, long watermark)
    {
        KnownValues.Check(question, snapshot.Vocabularies);
        var matcher = new SegmentMatcher(question, snapshot.Vocabularies);
        return EachCore.Select([.. snapshot.Views.Where(view => view.Segment.Rows > 0)], view => Until(matcher.Match(view), watermark));
    }

    private static SegmentMatch Until(SegmentMatch match, long watermark)
    {
        for (var row = match.Articles.Previous(match.Articles.Rows - 1); row >= 0 && match.Segment.Stored[row] > watermark; row = match.Articles.Previous(row - 1))
        {
            match.Remove(row);
        }

        return match;
    }

    /// <summary>The first page's newest record bounds all pages; who follows sees records once nothing can come before them any more.</summary>
    private static long Watermark(ListRequest request, IndexSnapshot snapshot) =>
        request.Ordering.Follows ? (snapshot.ReadAt - LateArrivals.SettleTime).UtcTicks
        : request.Cursor?.Watermark
        ?? snapshot.Views.Where(view => view.Segment.Rows > 0).Select(view => view.Segment.Stored[^1]).DefaultIfEmpty(0).Max();

    private static FacetCounter Counted(ValueField field, Subject subject, IndexSnapshot snapshot, IReadOnlyList<SegmentMatch> matches)
    {
        var vocabulary = snapshot.Vocabularies[field.Name];
        var values = vocabulary.Count;
        return EachCore.Run(
            matches,
            () => new FacetCounter(field, subject, vocabulary, values),
            (part, match) => part.Add(match),
            (all, part) => all.Add(part));
    }
}
