using System.Buffers;
using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Matching;

/// <summary>Counts how often each value of a field occurs among the matches; an article counts once a value. Safe for several threads.</summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ValueField _field;
    private readonly Subject _subject;
    private readonly Vocabulary _vocabulary;
    private readonly int _values;
    private readonly int[] _counts;

    public FacetCounter(ValueField field, Subject subject, Vocabulary vocabulary)
    {
        (_field, _subject, _vocabulary) = (field, subject, vocabulary);

        // As many as when the question was put: the vocabulary may be growing. Names are a million bytes for each question, hence lent.
        _values = vocabulary.Count;
        _counts = ArrayPool<int>.Shared.Rent(_values);
        _counts.AsSpan().Clear();
    }

    /// <summary>Name of the field.</summary>
    public string Field => _field.Name;

    public void Dispose() => ArrayPool<int>.Shared.Return(_counts);

    public void Add(SegmentMatch match)
    {
        var column = match.Segment.Column(_field);
        if (match.IsWhole)
        {
            Add(column, match.Segment.Counts.Get($"{_subject} {_field.Name}", () => Counted(match, column)));
            return;
        }

        var byCode = ArrayPool<int>.Shared.Rent(column.Values + 1);
        byCode.AsSpan().Clear();
        Count(match, column, byCode);
        Add(column, byCode);
        ArrayPool<int>.Shared.Return(byCode);
    }

    /// <summary>The most frequent values; equal counts in order of the alphabet.</summary>
    public IReadOnlyList<FacetValue> Top(int most)
    {
        var counted = new List<(int Count, int Number)>();
        for (var number = 0; number < _values; number++)
        {
            if (_counts[number] > 0)
            {
                counted.Add((_counts[number], number));
            }
        }

        return Values(InOrder(Largest(counted, most)).Take(most));
    }

    /// <summary>The most frequent values of each group, most frequent first.</summary>
    /// <param name="group">Of a value with all its parts; null leaves it out.</param>
    public IReadOnlyList<FacetValue> Top(int mostOfEach, Func<string, string?> group)
    {
        var groups = new Dictionary<string, List<(int Count, int Number)>>();
        for (var number = 0; number < _values; number++)
        {
            if (_counts[number] > 0 && group(_vocabulary[number]) is { } name)
            {
                if (!groups.TryGetValue(name, out var values))
                {
                    groups[name] = values = [];
                }

                values.Add((_counts[number], number));
            }
        }

        return Values(InOrder(groups.Values.SelectMany(values => InOrder(Largest(values, mostOfEach)).Take(mostOfEach))));
    }

    /// <summary>Those that may be among the <paramref name="most"/> first: the last place may be shared by several.</summary>
    private static IEnumerable<(int Count, int Number)> Largest(List<(int Count, int Number)> values, int most)
    {
        if (values.Count <= most)
        {
            return values;
        }

        var counts = new PriorityQueue<int, int>();
        foreach (var (count, _) in values)
        {
            if (counts.Count < most)
            {
                counts.Enqueue(count, count);
            }
            else if (count > counts.Peek())
            {
                counts.DequeueEnqueue(count, count);
            }
        }

        return values.Where(value => value.Count >= counts.Peek());
    }

    private IEnumerable<(int Count, int Number, string Value)> InOrder(IEnumerable<(int Count, int Number)> values) =>
        InOrder(values.Select(value => (value.Count, value.Number, _vocabulary[value.Number])));

    private static IEnumerable<(int Count, int Number, string Value)> InOrder(IEnumerable<(int Count, int Number, string Value)> values) =>
        values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal);

    private IReadOnlyList<FacetValue> Values(IEnumerable<(int Count, int Number, string Value)> values) =>
        [.. values.Select(value => FacetValue.From(value.Value, value.Count, ValueLookup.Exact(_field, value.Value, _vocabulary)))];

    private void Add(CodeColumn column, ReadOnlySpan<int> byCode)
    {
        lock (_gate)
        {
            column.AddTo(_counts, byCode);
        }
    }

    private int[] Counted(SegmentMatch match, CodeColumn column)
    {
        var byCode = new int[column.Values + 1];
        Count(match, column, byCode);
        return byCode;
    }

    private void Count(SegmentMatch match, CodeColumn column, Span<int> byCode)
    {
        switch (_subject, _field.Level)
        {
            case (Subject.Extractions, FieldLevel.Article):
                column.Count(match.Articles, [], byCode);
                break;
            case (Subject.Claims, FieldLevel.Claim):
                column.Count(match.AllClaims(), [], byCode);
                break;
            case (Subject.Claims, FieldLevel.Article):
                column.Count(match.Articles, match.ClaimsByRow(), byCode);
                break;
            default:
                column.CountGroups(match.Articles, match.Segment.Claims.Starts.Span, match.AllClaims(), byCode);
                break;
        }
    }
}
