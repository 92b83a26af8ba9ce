namespace MigrationWatch.Claims.Matching;

public enum LedgerChangeKind
{
    /// <summary>A source replaced its own figure.</summary>
    Revised,

    /// <summary>A figure that stood alone has met another.</summary>
    Disputed,

    /// <summary>Somebody denied a figure printed before.</summary>
    Denied,
}

/// <param name="Before">What was printed until then.</param>
/// <param name="After">What is new.</param>
public sealed record LedgerChange(LedgerChangeKind Kind, LedgerEntry Before, LedgerEntry After);

/// <summary>What changed in the claims since a day: for "since yesterday" in the digest.</summary>
public static class LedgerChanges
{
    public static IReadOnlyList<LedgerChange> Since(ClaimLedger ledger, DateOnly day) =>
        [.. ledger.Matters.SelectMany(matter => Revisions(matter, day).Concat(Denials(matter, day)).Concat(Disputes(matter, day)))];

    private static IEnumerable<LedgerChange> Revisions(ClaimMatter matter, DateOnly day) => matter.Revisions
        .Where(revision => revision.History[^1].Day >= day)
        .Select(revision => new LedgerChange(LedgerChangeKind.Revised, revision.History[^2], revision.History[^1]));

    private static IEnumerable<LedgerChange> Denials(ClaimMatter matter, DateOnly day) =>
        from position in matter.Positions
        where position.IsDenied
        let denial = position.Entries.Last(entry => entry.Claim.Modality == Contracts.Modality.Denied)
        let printed = position.Entries.FirstOrDefault(entry => entry.Claim.Modality != Contracts.Modality.Denied)
        where denial.Day >= day && printed is not null
        select new LedgerChange(LedgerChangeKind.Denied, printed, denial);

    private static IEnumerable<LedgerChange> Disputes(ClaimMatter matter, DateOnly day)
    {
        var rivals = matter.Rivals.OrderBy(rival => rival.First.Day).ToList();
        return rivals.Count > 1 && rivals[^1].First.Day >= day && rivals[0].First.Day < day
            ? [new LedgerChange(LedgerChangeKind.Disputed, rivals[0].First, rivals[^1].First)]
            : [];
    }
}
