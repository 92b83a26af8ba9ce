using MigrationWatch.Benchmarks.Quality;

namespace MigrationWatch.Benchmarks.Gold;

/// <summary>Precision and recall of one field over matched and unmatched claims.</summary>
internal sealed class FieldScore(string name)
{
    private int _right;
    private int _told;
    private int _due;

    public string Name => name;

    public double Precision => _told == 0 ? 1 : (double)_right / _told;

    public double Recall => _due == 0 ? 1 : (double)_right / _due;

    /// <param name="told">The extractor's value, or null.</param>
    /// <param name="due">The gold value, or null.</param>
    public void Add(string? told, string? due)
    {
        _told += told is null ? 0 : 1;
        _due += due is null ? 0 : 1;
        _right += told is not null && told == due ? 1 : 0;
    }

    /// <param name="of">What the line of the report is about: file and language.</param>
    public QualityLine Line(string of)
    {
        var (precision, recall) = (Precision, Recall);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new($"{of} {name}", Math.Round(precision, 3), Math.Round(recall, 3), Math.Round(f1, 3), _due, _told, _right);
    }
}
