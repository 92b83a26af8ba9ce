using System.Globalization;
using MigrationWatch.Contracts;

namespace MigrationWatch.Benchmarks.Gold;

/// <summary>One text of the gold set with the claims a careful reader finds in it; a distractor has none.</summary>
internal sealed record GoldText(string File, int Line, string Text, List<GoldClaim> Claims);

/// <summary>A line of annotation; <c>-</c> in the file is null here.</summary>
internal sealed record GoldClaim(
    string? Event, string Measure, string Quantity, string Unit, string? Origin, string? Destination, string? Place, string? Period, string Modality, string? Claimant, string? Cause);

/// <summary>Reads the files that Gold/README.md describes.</summary>
internal static class GoldClaims
{
    private const int Fields = 9;

    /// <exception cref="FormatException">A line is malformed; the message names file and line.</exception>
    public static IReadOnlyList<GoldText> Read(string path)
    {
        var texts = new List<GoldText>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("= ", StringComparison.Ordinal))
            {
                texts.Add(new GoldText(Path.GetFileName(path), i + 1, lines[i][2..], []));
            }
            else if (lines[i].StartsWith("+ ", StringComparison.Ordinal))
            {
                texts[^1].Claims.Add(Claim(lines[i][2..].Split(' ', StringSplitOptions.RemoveEmptyEntries), $"{Path.GetFileName(path)}:{i + 1}"));
            }
        }

        return texts;
    }

    /// <summary>A claim of the extractor in the notation of the files, for comparison and for printing.</summary>
    public static GoldClaim Of(Claim claim) => new(
        claim.Event,
        Kebab(claim.Measure),
        Quantity(claim.Quantity),
        claim.Unit,
        claim.Origin?.Iso,
        claim.Destination?.Iso,
        claim.Place?.Iso,
        claim.Period is { } period ? $"{period.Start:yyyy-MM-dd}..{period.End:yyyy-MM-dd}" : null,
        Kebab(claim.Modality),
        claim.Claimant?.Type,
        claim.Cause);

    private static GoldClaim Claim(string[] cells, string where)
    {
        if (cells.Length != Fields)
        {
            throw new FormatException($"{where}: {cells.Length} fields, not {Fields}");
        }

        var (origin, destination, place) = Direction(cells[4]);
        return new GoldClaim(Known(cells[0]), cells[1], cells[2], cells[3], origin, destination, place, Period(Known(cells[5])), cells[6], Known(cells[7]), Known(cells[8]));
    }

    private static string? Known(string cell) => cell is "-" or "" ? null : cell;

    private static (string? Origin, string? Destination, string? Place) Direction(string cell)
    {
        var parts = cell.Split('@');
        var ways = parts[0].Split('>');
        return (Known(ways[0]), ways.Length > 1 ? Known(ways[1]) : null, parts.Length > 1 ? Known(parts[1]) : null);
    }

    /// <summary>"2022-09..2022-11" to days: the shape that claims have.</summary>
    private static string? Period(string? cell)
    {
        var ends = cell?.Split("..");
        return ends is null ? null : $"{Day(ends[0], last: false)}..{Day(ends[^1], last: true)}";
    }

    private static string Day(string printed, bool last)
    {
        var parts = printed.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts switch
        {
            [] => "",
            [var year] => last ? $"{year}-12-31" : $"{year}-01-01",
            [var year, var month] => $"{year}-{month:00}-{(last ? DateTime.DaysInMonth(year, month) : 1):00}",
            _ => printed,
        };
    }

    private static string Quantity(Quantity quantity) => quantity.Qualifier switch
    {
        Qualifier.AtLeast => $">{quantity.Min:0.#}",
        Qualifier.UpTo => $"<{quantity.Max:0.#}",
        Qualifier.About => $"~{quantity.Value:0.#}",
        Qualifier.Range => $"{quantity.Min:0.#}..{quantity.Max:0.#}",
        Qualifier.Vague => $"?{quantity.Min:0.#}..{quantity.Max:0.#}",
        _ => $"{quantity.Value:0.#}",
    };

    private static string Kebab<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
