using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Matching;

namespace MigrationWatch.Queries.Search;

/// <summary>Counts of what a question found at one moment: however many are wanted, the question is answered once.</summary>
public sealed class MatchCounts
{
    private readonly IndexSnapshot _snapshot;
    private readonly IReadOnlyList<SegmentMatch> _matches;

    internal MatchCounts(IndexSnapshot snapshot, IReadOnlyList<SegmentMatch> matches) => (_snapshot, _matches) = (snapshot, matches);

    public long Of(Subject subject) => _matches.Sum(match => match.Count(subject));

    /// <param name="most">Values a field.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> By(Subject subject, IReadOnlyList<ValueField> fields, int most)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetValue>>();
        Count(subject, fields, counter => facets[counter.Field] = counter.Top(most));
        return facets;
    }

    /// <param name="mostOfEach">Values of each group.</param>
    /// <param name="group">Of a value with all its parts; null leaves it out.</param>
    public IReadOnlyList<FacetValue> InGroups(Subject subject, ValueField field, int mostOfEach, Func<string, string?> group)
    {
        IReadOnlyList<FacetValue> values = [];
        Count(subject, [field], counter => values = counter.Top(mostOfEach, group));
        return values;
    }

    public IReadOnlyList<TimelineBucket> OverTime(Subject subject, TimelineStep step, CountedDate date) =>
        EachCore.Run(_matches, () => new TimelineCounter(subject, date), (counter, match) => counter.Add(match), (all, counter) => all.Add(counter)).By(step);

    /// <summary>All fields in one walk over the segments.</summary>
    private void Count(Subject subject, IReadOnlyList<ValueField> fields, Action<FacetCounter> read)
    {
        var counters = fields.Select(field => new FacetCounter(field, subject, _snapshot.Vocabularies[field.Name])).ToList();
        try
        {
            Parallel.ForEach(_matches, match => counters.ForEach(counter => counter.Add(match)));
            counters.ForEach(read);
        }
        finally
        {
            counters.ForEach(counter => counter.Dispose());
        }
    }
}
