namespace MigrationWatch.Queries.Matching;

/// <param name="Value">What to ask for.</param>
/// <param name="Label">For people.</param>
/// <param name="Type">Of an entity, a claimant or the like; null when the field has none.</param>
public sealed record FacetValue(string Value, string Label, string? Type, int Count)
{
    internal static FacetValue From(string value, int count)
    {
        var parts = value.Split('\t');
        return new FacetValue(parts[0], parts[^1], parts.Length == 3 && parts[1].Length > 0 ? parts[1] : null, count);
    }
}
