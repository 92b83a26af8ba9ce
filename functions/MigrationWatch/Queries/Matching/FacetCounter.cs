using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Matching;

/// <summary>Counts how often each value of a field occurs among the matches; an article counts once a value.</summary>
internal sealed class FacetCounter(ValueField field, Subject subject, Vocabulary vocabulary)
{
    private readonly int[] _counts = new int[vocabulary.Count];

    public void Add(SegmentMatch match)
    {
        var column = match.Segment.Column(field);
        switch (subject, field.Level)
        {
            case (Subject.Extractions, FieldLevel.Article):
                AddRows(column, match.Articles);
                break;
            case (Subject.Claims, FieldLevel.Claim):
                AddRows(column, match.AllClaims());
                break;
            case (Subject.Claims, FieldLevel.Article):
                AddArticlesOfClaims(column, match);
                break;
            default:
                AddClaimsOfArticles(column, match);
                break;
        }
    }

    /// <summary>The most frequent values; equal counts in order of the alphabet.</summary>
    public IReadOnlyList<FacetValue> Top(int most) =>
    [
        .. _counts.Select((count, number) => (count, number))
            .Where(value => value.count > 0)
            .OrderByDescending(value => value.count)
            .ThenBy(value => vocabulary[value.number], StringComparer.Ordinal)
            .Take(most)
            .Select(value => FacetValue.From(vocabulary[value.number], value.count, ValueLookup.Exact(field, vocabulary[value.number], vocabulary))),
    ];

    private void AddRows(ListColumn column, RowSet rows)
    {
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            foreach (var number in column[row])
            {
                _counts[number]++;
            }
        }
    }

    private void AddArticlesOfClaims(ListColumn column, SegmentMatch match)
    {
        var starts = match.Segment.Claims.Starts;
        for (var row = match.Articles.Next(0); row >= 0; row = match.Articles.Next(row + 1))
        {
            var claims = match.CountClaims(starts[row], starts[row + 1]);
            foreach (var number in column[row])
            {
                _counts[number] += claims;
            }
        }
    }

    private void AddClaimsOfArticles(ListColumn column, SegmentMatch match)
    {
        var starts = match.Segment.Claims.Starts;
        var seen = new List<int>();
        for (var row = match.Articles.Next(0); row >= 0; row = match.Articles.Next(row + 1))
        {
            seen.Clear();
            for (var claim = starts[row]; claim < starts[row + 1]; claim++)
            {
                if (match.Claims?[claim] != false)
                {
                    AddOnce(column[claim], seen);
                }
            }
        }
    }

    private void AddOnce(ReadOnlySpan<int> numbers, List<int> seen)
    {
        foreach (var number in numbers)
        {
            if (!seen.Contains(number))
            {
                seen.Add(number);
                _counts[number]++;
            }
        }
    }
}
