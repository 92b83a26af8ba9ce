using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MigrationWatch.Contracts;

namespace MigrationWatch.Queries.Segments;

internal static class ClaimDataBuilder
{
    public static ClaimData Build(IReadOnlyList<IReadOnlyList<Claim>> rows)
    {
        var claims = rows.SelectMany(row => row).ToArray();
        return new ClaimData
        {
            Starts = Starts(rows),
            IdHash = claims.Select(claim => HashOf(claim.Id)).ToArray(),
            Low = claims.Select(claim => claim.Quantity.Min ?? claim.Quantity.Value ?? claim.Quantity.Max ?? double.NaN).ToArray(),
            High = claims.Select(claim => claim.Quantity.Max ?? claim.Quantity.Value ?? claim.Quantity.Min ?? double.NaN).ToArray(),
            PeriodStart = claims.Select(claim => PeriodStart(claim.Period)).ToArray(),
            PeriodEnd = claims.Select(claim => PeriodEnd(claim.Period)).ToArray(),
            Confidence = claims.Select(claim => (float)claim.Confidence).ToArray(),
            IndependentSources = claims.Select(claim => (float)claim.IndependentSources).ToArray(),
            Lists = FieldValues.OfClaim.ToDictionary(
                field => field.Key,
                field => SegmentBuilder.Column(claims.Select(claim => new[] { field.Value(claim) }))),
        };
    }

    /// <summary>Claims are looked up by this; the record read afterwards settles whether the id is the same.</summary>
    public static long HashOf(string claimId) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(claimId)));

    private static int[] Starts(IReadOnlyList<IReadOnlyList<Claim>> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = starts[row] + rows[row].Count;
        }

        return starts;
    }

    private static int PeriodStart(ClaimPeriod? period) => period switch
    {
        null or { Start: null, End: null } => 0,
        { Start: { } start } => start.DayNumber,
        _ => int.MinValue,
    };

    private static int PeriodEnd(ClaimPeriod? period) => period switch
    {
        null or { Start: null, End: null } => 0,
        { End: { } end } => end.DayNumber,
        _ => int.MaxValue,
    };
}
