using MigrationWatch.Contracts;
using MigrationWatch.Quality;

namespace MigrationWatch.Benchmarks.Quality;

/// <summary>Collects what the figures are counted on, for the page behind each; only of files that may be read.</summary>
internal sealed class GoldRows
{
    private readonly List<(string Of, string Where, string Text, List<QualityItem> Items)> _rows = [];

    public void Add(string of, string where, string text, params IEnumerable<QualityItem> items)
    {
        if (_rows.Count == 0 || _rows[^1].Of != of || _rows[^1].Where != where)
        {
            _rows.Add((of, where, text, []));
        }

        _rows[^1].Items.AddRange(items.Where(item => item.Due is not null || item.Told is not null));
    }

    /// <summary>A row a line, so that a change shows as the lines that changed.</summary>
    public string Write() =>
        $"[\n{string.Join(",\n", _rows.Where(row => row.Items.Count > 0).Select(row => ContractJson.Write(new QualityRow(row.Of, row.Where, row.Text, row.Items)).ReplaceLineEndings("")))}\n]\n";
}
