using System.Reflection;

namespace MigrationWatch.Curated;

/// <summary>
/// A tab-separated file that editors maintain: <c>#</c> starts a comment line, the first other line names the columns.
/// It lies beside the code that uses it and travels inside the assembly.
/// </summary>
public sealed class CuratedTable
{
    private readonly string[] _columns;

    private CuratedTable(string file, string[] columns, IReadOnlyList<CuratedRow> rows)
    {
        (File, _columns, Rows) = (file, columns, rows);
    }

    public string File { get; }

    public IReadOnlyList<CuratedRow> Rows { get; }

    /// <param name="file">The file's name without its folder; it must be unique in the assembly.</param>
    /// <exception cref="CuratedDataException">A row is malformed, or the file is not there or not the only one of its name.</exception>
    public static CuratedTable Load(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(resource => resource.EndsWith('.' + file, StringComparison.Ordinal)).ToList();
        if (names.Count != 1)
        {
            throw new CuratedDataException(names.Count == 0 ? $"{file}: no such embedded file" : $"{file}: {names.Count} embedded files have this name");
        }

        using var reader = new StreamReader(assembly.GetManifestResourceStream(names[0])!);
        return Parse(file, reader.ReadToEnd());
    }

    /// <exception cref="CuratedDataException">A row has more cells than there are columns, or there are no columns.</exception>
    public static CuratedTable Parse(string file, string text)
    {
        CuratedTable? table = null;
        var rows = new List<CuratedRow>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (table is null)
            {
                table = new CuratedTable(file, cells, rows);
                continue;
            }

            var row = new CuratedRow(table, i + 1, cells);
            rows.Add(cells.Length <= table._columns.Length ? row : throw row.Mistake($"{cells.Length} cells, but only {table._columns.Length} columns"));
        }

        return table ?? throw new CuratedDataException($"{file}: names no columns");
    }

    internal int Column(string name) => Array.IndexOf(_columns, name) is >= 0 and var index
        ? index
        : throw new CuratedDataException($"{File}: has no column \"{name}\"");
}
