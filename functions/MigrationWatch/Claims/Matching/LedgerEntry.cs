using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Matching;

/// <summary>A claim with the article that carries it.</summary>
/// <param name="Article">The extraction's id.</param>
/// <param name="Day">When it was published, or first stored.</param>
/// <param name="Origin">Who stands behind the figure in one spelling ("interior:KZ"); empty when nobody is named.</param>
public sealed record LedgerEntry(Claim Claim, string Article, string Title, string Outlet, DateOnly Day, string Origin)
{
    public static LedgerEntry Of(Extraction extraction, Claim claim) => new(
        claim,
        extraction.Id,
        extraction.Title,
        extraction.Sources.Count > 0 ? extraction.Sources[0].Name : extraction.Url,
        DateOnly.FromDateTime((extraction.Published ?? extraction.Stored).UtcDateTime),
        ClaimOrigin.Of(claim.Claimant));
}
