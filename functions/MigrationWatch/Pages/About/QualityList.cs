using System.Globalization;
using System.Text.Json;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Quality;

namespace MigrationWatch.Pages.About;

/// <summary>What one figure of the quality page was counted on.</summary>
/// <param name="Line">The figure's counts, told where the sentences are only scored; null for one without such.</param>
public sealed record QualityList(string Title, IReadOnlyList<(QualityRow Row, QualityItem Item)> Items, JsonElement? Line)
{
    private const string Figure = "row";
    private const string Confidence = "confidence";
    private const string Privacy = "privacy";

    public static string ToFigure(string what) => $"{Address.Of(Routes.Quality)}?{Figure}={Uri.EscapeDataString(what)}";

    public static string ToNames(double confidence) => $"{Address.Of(Routes.Quality)}?{Confidence}={confidence.ToString(CultureInfo.InvariantCulture)}";

    public static string ToPrivacy() => ToFigure(Privacy);

    public IEnumerable<(QualityRow Row, QualityItem Item)> Right => Items.Where(entry => entry.Item.Due == entry.Item.Told);

    public IEnumerable<(QualityRow Row, QualityItem Item)> Wrong => Items.Where(entry => entry.Item.Told is not null && entry.Item.Due != entry.Item.Told);

    public IEnumerable<(QualityRow Row, QualityItem Item)> Missed => Items.Where(entry => entry.Item.Due is not null && entry.Item.Due != entry.Item.Told);

    /// <returns>Null when no list is asked for; a title alone when there is no such figure.</returns>
    public static QualityList? Of(string figure, string confidence, JsonElement figures)
    {
        if (double.TryParse(confidence, NumberStyles.Float, CultureInfo.InvariantCulture, out var level))
        {
            return new($"Names told with a confidence of {confidence}", QualityRows.NamesToldWith(level), null);
        }

        return figure.Length == 0 ? null
            : figure == Privacy ? new("Persons public or private", QualityRows.OfPrivacy(), null)
            : new(figure, QualityRows.Behind(figure), LineOf(figure, figures));
    }

    private static JsonElement? LineOf(string figure, JsonElement figures) => new[] { "entities", "claims" }
        .SelectMany(table => figures.GetProperty(table).EnumerateArray())
        .Where(line => line.GetProperty("what").GetString() == figure)
        .Select(line => (JsonElement?)line)
        .FirstOrDefault();
}
