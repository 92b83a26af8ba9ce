using System.Globalization;
using System.Net;

namespace MigrationWatch.Pages.Charts;

/// <summary>A country's name beside its bands, on two lines where one is too long; as markup, since in Razor <c>text</c> is a directive and no element.</summary>
internal static class FlowLabel
{
    /// <summary>Letters that fit beside the picture.</summary>
    public const int Longest = 14;

    private const double LineHeight = 12;

    /// <summary>From a line's middle to its baseline.</summary>
    private const double Baseline = 4.5;

    public static string Of(FlowEnd end, int x, string anchor)
    {
        var lines = Lines(end.Name);
        var top = end.Y + Baseline - ((lines.Count - 1) * LineHeight / 2);
        var spans = lines.Select((line, i) => $"<tspan x=\"{x}\" y=\"{(top + (i * LineHeight)).ToString("0.##", CultureInfo.InvariantCulture)}\">{WebUtility.HtmlEncode(line)}</tspan>");
        return $"<text text-anchor=\"{anchor}\">{string.Concat(spans)}</text>";
    }

    /// <summary>Cut only where two lines are too short: "Saint Vincent and the Grenadines".</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        var at = name.Length <= Longest ? -1 : name.LastIndexOf(' ', Longest);
        return at < 0 ? [Cut(name)] : [name[..at], Cut(name[(at + 1)..])];
    }

    private static string Cut(string line) => line.Length <= Longest ? line : line[..(Longest - 1)] + "…";
}
