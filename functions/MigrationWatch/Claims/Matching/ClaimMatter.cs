using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Matching;

/// <summary>One figure as it stands in a matter: everybody who prints it, its echoes counted by origin.</summary>
public sealed record ClaimPosition(IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The earliest entry that names its source, else the earliest: its words are the nearest to the origin.</summary>
    public LedgerEntry First => Entries.FirstOrDefault(entry => entry.Origin.Length > 0) ?? Entries[0];

    public Quantity Quantity => First.Claim.Quantity;

    public IReadOnlySet<string> Origins => Entries.Select(entry => entry.Origin).Where(origin => origin.Length > 0).ToHashSet();

    /// <summary>Ten reprints of one ministry's figure are one; reprints that name nobody add none.</summary>
    public int IndependentSources => Math.Max(1, Origins.Count);

    public bool IsDenied => Entries.Any(entry => entry.Claim.Modality == Modality.Denied);
}

/// <summary>One source that changed its figure: the positions in order of time, the last one stands.</summary>
public sealed record ClaimRevision(string Origin, IReadOnlyList<LedgerEntry> History);

/// <summary>Figures of one event, place, period and measure. They are shown side by side, never summed or averaged.</summary>
public sealed record ClaimMatter(IReadOnlyList<ClaimPosition> Positions, IReadOnlyList<ClaimRevision> Revisions)
{
    public ClaimMeasure Measure => Positions[0].First.Claim.Measure;

    /// <summary>Figures that differ and that no source has replaced by a later one of its own.</summary>
    public IReadOnlyList<ClaimPosition> Rivals
    {
        get
        {
            var standing = Positions.Where(position => !IsReplaced(position)).ToList();
            return standing.Count > 1 ? standing : [];
        }
    }

    private bool IsReplaced(ClaimPosition position) => position.Origins.Count > 0 && position.Origins.All(origin =>
        Revisions.Any(revision => revision.Origin == origin && !position.Entries.Contains(revision.History[^1])));
}
