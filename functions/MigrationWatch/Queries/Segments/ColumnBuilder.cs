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
                _numbers[value] = number = _numbers.Count;
            }

            if (_all.IndexOf(number, first) < 0)
            {
                _all.Add(number);
            }
        }

        _starts.Add(_all.Count);
    }

    public StoredColumn Build() => new([.. _numbers.Keys], [.. _starts], [.. _all]);
}
