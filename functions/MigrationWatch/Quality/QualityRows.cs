using System.Reflection;
using System.Text.Json;
using MigrationWatch.Contracts;

namespace MigrationWatch.Quality;

/// <summary>A sentence of the gold set that may be read, with what was due in it and what was told.</summary>
/// <param name="Of">File and kind, as the figures name them: <c>en claim</c>.</param>
/// <param name="Where">File and line.</param>
public sealed record QualityRow(string Of, string Where, string Text, IReadOnlyList<QualityItem> Items);

/// <param name="Due">Null when nothing is.</param>
/// <param name="Told">Null when nothing was; right when it is what was due.</param>
/// <param name="Confidence">Of a name that was told.</param>
public sealed record QualityItem(string Field, string? Due, string? Told, double? Confidence = null);

/// <summary>What the figures of the last run of the benchmark "quality" were counted on.</summary>
public static class QualityRows
{
    /// <summary>Whether a person is public, which is no kind of name.</summary>
    public const string Privacy = "public";

    private const string AnyName = "all";

    private static readonly Lazy<IReadOnlyList<QualityRow>> _all = new(Read);

    /// <summary>What one figure was counted on; empty where the sentences are only scored.</summary>
    /// <param name="what">The figure's name: <c>en claim quantity</c>.</param>
    public static IReadOnlyList<(QualityRow Row, QualityItem Item)> Behind(string what)
    {
        var space = what.LastIndexOf(' ');
        var (of, field) = space < 0 ? ("", what) : (what[..space], what[(space + 1)..]);
        return Where((row, item) => row.Of == of && (field == AnyName ? item.Field != Privacy : item.Field == field));
    }

    /// <summary>The names that were told with this confidence.</summary>
    public static IReadOnlyList<(QualityRow Row, QualityItem Item)> NamesToldWith(double confidence) => Where((_, item) => item.Confidence == confidence);

    public static IReadOnlyList<(QualityRow Row, QualityItem Item)> OfPrivacy() => Where((_, item) => item.Field == Privacy);

    private static IReadOnlyList<(QualityRow Row, QualityItem Item)> Where(Func<QualityRow, QualityItem, bool> isMeant) =>
        [.. _all.Value.SelectMany(row => row.Items.Where(item => isMeant(row, item)).Select(item => (row, item)))];

    private static IReadOnlyList<QualityRow> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("MigrationWatch.Quality.Data.quality-rows.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<QualityRow>>(stream, ContractJson.Options)!;
    }
}
