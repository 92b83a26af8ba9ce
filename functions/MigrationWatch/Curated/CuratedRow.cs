namespace MigrationWatch.Curated;

/// <param name="Line">1-based, as an editor counts.</param>
public sealed record CuratedRow(CuratedTable Table, int Line, string[] Cells)
{
    /// <summary>The cell, trimmed; empty when the row ends before it.</summary>
    public string this[string column] => Table.Column(column) is var index && index < Cells.Length ? Cells[index].Trim() : "";

    /// <summary>The cell's parts between <c>|</c>, none empty.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="CuratedDataException">The cell is empty.</exception>
    public string Required(string column) => this[column] is { Length: > 0 } value ? value : throw Mistake($"{column} is empty");

    /// <summary>An exception that names the file and the line: <c>organisations.tsv:214: country "RUS" is not …</c></summary>
    public CuratedDataException Mistake(string what) => new($"{Table.File}:{Line}: {what}");
}

/// <summary>A mistake in a curated file, with file and line.</summary>
public sealed class CuratedDataException(string message) : Exception(message);
