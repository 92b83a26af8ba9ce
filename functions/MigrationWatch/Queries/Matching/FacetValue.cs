namespace MigrationWatch.Queries.Matching;

/// <param name="Value">What to ask for.</param>
/// <param name="Label">For people.</param>
/// <param name="Type">Of an entity, a claimant or the like; null when the field has none.</param>
/// <param name="Exact">What to ask for instead where <paramref name="Value"/> finds more than was counted: narrower events, namesakes of another kind.</param>
public sealed record FacetValue(string Value, string Label, string? Type, int Count, string? Exact = null)
{
    /// <summary>Finds what was counted, no more and no less.</summary>
    internal string Ask => Exact ?? Value;

    internal static FacetValue From(string value, int count, string? exact)
    {
        var parts = value.Split('\t');
        return new FacetValue(parts[0], parts[^1], parts.Length == 3 && parts[1].Length > 0 ? parts[1] : null, count, exact);
    }
}
