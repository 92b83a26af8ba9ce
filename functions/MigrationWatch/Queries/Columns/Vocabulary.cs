using System.Text.RegularExpressions;

namespace MigrationWatch.Queries.Columns;

/// <summary>
/// The values of one field, numbered over all segments. A value may have parts apart by tabs ("government, mvd-ru,
/// Interior Ministry"): it is found by any of them, in any case. Safe for several threads; values are never removed.
/// </summary>
public sealed class Vocabulary
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, List<int>> _byPart = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _values = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _values.Count;
            }
        }
    }

    public string this[int number]
    {
        get
        {
            lock (_gate)
            {
                return _values[number];
            }
        }
    }

    /// <returns>Number of each value, in order.</returns>
    public int[] Add(PackedStrings values)
    {
        lock (_gate)
        {
            var known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            return values.Select(value => known.TryGetValue(value, out var number) ? number : Add(value.ToString()));
        }
    }

    /// <param name="pattern">A value or one of its parts; a star stands for any run of characters.</param>
    public IReadOnlyList<int> Find(string pattern)
    {
        lock (_gate)
        {
            return pattern.Contains('*') ? Like(pattern) : _byPart.TryGetValue(pattern, out var numbers) ? [.. numbers] : [];
        }
    }

    /// <param name="whole">A value with all its parts.</param>
    public IReadOnlyList<int> FindWhole(string whole)
    {
        lock (_gate)
        {
            return _numbers.TryGetValue(whole, out var number) ? [number] : [];
        }
    }

    private List<int> Like(string pattern)
    {
        var expression = new Regex(
            $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$",
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return [.. _byPart.Where(part => expression.IsMatch(part.Key)).SelectMany(part => part.Value).Distinct()];
    }

    private int Add(string value)
    {
        var number = _values.Count;
        _numbers[value] = number;
        _values.Add(value);
        foreach (var part in value.Split('\t', StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            if (!_byPart.TryGetValue(part, out var numbers))
            {
                _byPart[part] = numbers = [];
            }

            numbers.Add(number);
        }

        return number;
    }
}
