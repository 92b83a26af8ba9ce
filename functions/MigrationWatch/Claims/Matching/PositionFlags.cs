using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Matching;

/// <summary>What the other prints of a figure show about one of them.</summary>
internal static class PositionFlags
{
    public static IEnumerable<string> Of(ClaimPosition position, LedgerEntry entry)
    {
        var first = position.First;
        if (entry.Claim.Quantity.Qualifier == Qualifier.Exact && first.Claim.Quantity.Qualifier != Qualifier.Exact)
        {
            yield return $"printed without the qualifier of its origin: \"{first.Claim.Quantity.Text}\"";
        }

        if (entry.Claim.Modality == Modality.Reported && position.Entries.FirstOrDefault(other => other.Claim.Modality == Modality.Denied) is { } denial)
        {
            yield return $"denied by {denial.Claim.Claimant?.Name ?? denial.Outlet} on {denial.Day:yyyy-MM-dd}";
        }
    }
}
