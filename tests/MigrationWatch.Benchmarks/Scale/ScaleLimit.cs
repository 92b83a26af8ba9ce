using System.Globalization;

namespace MigrationWatch.Benchmarks.Scale;

/// <param name="Ceiling">In the unit of <paramref name="Unit"/>.</param>
/// <param name="Share">What one article takes of it.</param>
/// <param name="Answer">What the design does about it.</param>
internal sealed record ScaleLimit(string Name, double Ceiling, double Share, string Unit, string Answer)
{
    /// <summary>Articles a second at which it is reached.</summary>
    public double Articles => Ceiling / Share;

    /// <param name="processorSeconds">Of one article, where a row says <c>cpu</c>.</param>
    /// <param name="parts">Of an open day; multiplies the ceiling where a row says <c>parts</c>.</param>
    public static IReadOnlyList<ScaleLimit> Read(double processorSeconds, int parts) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Scale", "scale-limits.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(cells => new ScaleLimit(cells[0], CeilingOf(cells[1], parts), cells[2] == "cpu" ? processorSeconds : Number(cells[2]), cells[3], cells[6])),
    ];

    private static double CeilingOf(string cell, int parts) => cell.Split(' ') is [var each, "parts"] ? Number(each) * parts : Number(cell);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
