using System.Globalization;
using System.Text.Json;
using MigrationWatch.Contracts;

namespace MigrationWatch.Benchmarks.Gold;

/// <summary>A policy measure in the notation of policies.txt; <c>-</c> in the file is null here.</summary>
internal sealed record GoldMeasure(string Instrument, string Stage, string? Effective, string? Country, string? Binds);

/// <summary>One text with the measures a careful reader finds in it; a distractor has none.</summary>
internal sealed record GoldMeasures(string Where, string Text, List<GoldMeasure> Measures)
{
    private const int Fields = 5;

    /// <exception cref="FormatException">A line is malformed; the message names file and line.</exception>
    public static IReadOnlyList<GoldMeasures> Read(string path)
    {
        var texts = new List<GoldMeasures>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            var where = $"{Path.GetFileName(path)}:{i + 1}";
            if (lines[i].StartsWith("= ", StringComparison.Ordinal))
            {
                texts.Add(new GoldMeasures(where, lines[i][2..], []));
            }
            else if (lines[i].StartsWith("+ ", StringComparison.Ordinal))
            {
                texts[^1].Measures.Add(Parse(lines[i][2..].Split('|', StringSplitOptions.TrimEntries), where));
            }
        }

        return texts;
    }

    public static GoldMeasure Of(PolicyMeasure measure) => new(
        measure.Instrument,
        JsonNamingPolicy.KebabCaseLower.ConvertName(measure.Stage.ToString()),
        measure.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        measure.Country,
        measure.Binds?.ToLowerInvariant());

    private static GoldMeasure Parse(string[] cells, string where) => cells.Length == Fields
        ? new GoldMeasure(cells[0], cells[1], Known(cells[2]), Known(cells[3]), Known(cells[4])?.ToLowerInvariant())
        : throw new FormatException($"{where}: {cells.Length} fields, not {Fields}");

    private static string? Known(string cell) => cell == "-" ? null : cell;
}
