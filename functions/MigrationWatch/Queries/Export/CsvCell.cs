using System.Globalization;

namespace MigrationWatch.Queries.Export;

/// <summary>Cells of RFC 4180, safe to open in a spreadsheet.</summary>
internal static class CsvCell
{
    /// <summary>What makes a spreadsheet take a text for a formula.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>An apostrophe keeps a text that looks like a formula from being run.</summary>
    public static string Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = FormulaStarts.Contains(value[0]) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\n\r;\t") || safe[0] == '\'' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    public static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Date(DateTimeOffset? value) => value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";

    public static string Day(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string List(IEnumerable<string> values) => Text(string.Join("; ", values));
}
