using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Matching;

/// <summary>Counts how often each value of a field occurs among the matches; an article counts once a value.</summary>
/// <param name="values">How many the vocabulary had when the question was put; it may be growing.</param>
internal sealed class FacetCounter(ValueField field, Subject subject, Vocabulary vocabulary, int values)
{
    private readonly int[] _counts = new int[values];

    public void Add(SegmentMatch match)
    {
        var column = match.Segment.Column(field);
        switch (subject, field.Level)
        {
            case (Subject.Extractions, FieldLevel.Article):
                column.Count(match.Articles, null, _counts);
                break;
            case (Subject.Claims, FieldLevel.Claim):
                column.Count(match.AllClaims(), null, _counts);
                break;
            case (Subject.Claims, FieldLevel.Article):
                var starts = match.Segment.Claims.Starts;
                column.Count(match.Articles, row => match.CountClaims(starts.Span[row], starts.Span[row + 1]), _counts);
                break;
            default:
                AddClaimsOfArticles(column, match);
                break;
        }
    }

    /// <summary>Adds what another counter of the same field has counted.</summary>
    public void Add(FacetCounter other)
    {
        for (var number = 0; number < _counts.Length; number++)
        {
            _counts[number] += other._counts[number];
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

    /// <summary>The most frequent values of each group, most frequent first.</summary>
    /// <param name="group">Of a value with all its parts; null leaves it out.</param>
    public IReadOnlyList<FacetValue> Top(int mostOfEach, Func<string, string?> group)
    {
        var groups = _counts.Select((count, number) => (Count: count, Value: count > 0 ? vocabulary[number] : ""))
            .Where(value => value.Count > 0)
            .Select(value => (value.Count, value.Value, Group: group(value.Value)))
            .Where(value => value.Group is not null)
            .GroupBy(value => value.Group);
        return
        [
            .. groups.SelectMany(same => same.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(mostOfEach))
                .OrderByDescending(value => value.Count)
                .ThenBy(value => value.Value, StringComparer.Ordinal)
                .Select(value => FacetValue.From(value.Value, value.Count, ValueLookup.Exact(field, value.Value, vocabulary))),
        ];
    }

    private void AddClaimsOfArticles(CodeColumn column, SegmentMatch match)
    {
        var starts = match.Segment.Claims.Starts.Span;
        var counts = new int[column.Values + 1];
        var (codes, last) = (new List<int>(), new int[column.Values + 1]);
        for (var row = match.Articles.Next(0); row >= 0; row = match.Articles.Next(row + 1))
        {
            codes.Clear();
            for (var claim = starts[row]; claim < starts[row + 1]; claim++)
            {
                if (match.Claims?[claim] != false)
                {
                    column.CopyTo(claim, codes);
                }
            }

            foreach (var code in codes)
            {
                // The last article, from 1, that counted for the value: another claim of it does not count again.
                counts[code] += last[code] == row + 1 ? 0 : 1;
                last[code] = row + 1;
            }
        }

        column.AddTo(_counts, counts);
    }
}
