using System.Text;

namespace MigrationWatch.Queries.Filters;

/// <summary>
/// Values in a parameter: commas part them, and one in quotes means itself alone, without its narrower ones, its
/// namesakes or a special sense of the comma, the star and the exclamation mark. A quote inside is doubled.
/// </summary>
public static class ExactValue
{
    private const char Quote = '"';

    public static string Write(string whole) => $"{Quote}{whole.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}";

    /// <returns>What stands in the quotes; null when there are none.</returns>
    public static string? Read(string value) => value.Length > 1 && value[0] == Quote && value[^1] == Quote
        ? value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
        : null;

    /// <summary>Alternatives, each trimmed, quotes left on.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var (values, value, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in text)
        {
            isQuoted ^= letter == Quote && (isQuoted || value.Length == 0 || value[0] == Quote);
            if (letter == ',' && !isQuoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else if (value.Length > 0 || !char.IsWhiteSpace(letter))
            {
                value.Append(letter);
            }
        }

        return [.. values.Append(value.ToString()).Select(one => one.Trim()).Where(one => one.Length > 0)];
    }
}
