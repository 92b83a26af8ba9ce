using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Queries.Segments;

/// <summary>Collects the values of one field, row by row.</summary>
internal sealed class ColumnBuilder
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _all = [];

    public void Add(IEnumerable<string?> values)
    {
        var first = _all.Count;
        foreach (var value in values)
        {
            if (string.IsNullOrEmpty(value))
            {
                continue;
            }

            if (!_numbers.TryGetValue(value, out var number))
            {
                _numbers[value] = number = _numbers.Count + 1;
            }

            if (_all.IndexOf(number, first) < 0)
            {
                _all.Add(number);
            }
        }

        _starts.Add(_all.Count);
    }

    public StoredColumn Build() => new(PackedStrings.Of(_numbers.Keys), IsSingle ? Single() : StoredCodes.Create([.. _starts], [.. _all], _numbers.Count));

    private bool IsSingle => _starts.Zip(_starts.Skip(1)).All(row => row.Second - row.First <= 1);

    private StoredCodes Single() =>
        StoredCodes.Create([], [.. _starts.SkipLast(1).Select((start, row) => start < _starts[row + 1] ? _all[start] : 0)], _numbers.Count);
}
