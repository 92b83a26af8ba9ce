namespace MigrationWatch.Benchmarks.Gold;

/// <summary>The fields of a claim that are scored one by one.</summary>
internal static class GoldFields
{
    public static IReadOnlyDictionary<string, Func<GoldClaim?, string?>> ByName { get; } = new OrderedDictionary<string, Func<GoldClaim?, string?>>
    {
        ["quantity"] = claim => claim?.Quantity,
        ["event"] = claim => claim?.Event,
        ["measure"] = claim => claim?.Measure,
        ["unit"] = claim => claim?.Unit,
        ["origin"] = claim => claim?.Origin,
        ["destination"] = claim => claim?.Destination,
        ["direction"] = Direction,
        ["ends"] = Ends,
        ["place"] = claim => claim?.Place,
        ["period"] = claim => claim?.Period,
        ["modality"] = claim => claim?.Modality,
        ["claimant"] = claim => claim?.Claimant,
        ["cause"] = claim => claim?.Cause,
    };

    public static string? Direction(GoldClaim? claim) => claim is null or { Origin: null, Destination: null } ? null : $"{claim.Origin}>{claim.Destination}";

    /// <summary>Direction with the place for a destination that isn't told: careful readers differ on which of both "detained in Russia" or "holds a permit in Georgia" is.</summary>
    private static string? Ends(GoldClaim? claim) => claim is null or { Origin: null, Destination: null, Place: null } ? null : $"{claim.Origin}>{claim.Destination ?? claim.Place}";
}
