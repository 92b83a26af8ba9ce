namespace MigrationWatch.Claims.Matching;

/// <summary>Sorts entries, in order of time, into matters, and a matter's entries into positions and revisions.</summary>
internal static class MatterGrouping
{
    // Matters of one key differ by period; a claim looks back over the latest few, so that years of daily figures stay linear.
    private const int LatestMatters = 24;

    public static IEnumerable<ClaimMatter> Group(IEnumerable<LedgerEntry> entries)
    {
        var byKey = new Dictionary<MatterKey, List<(MatterWindow Window, List<LedgerEntry> Entries)>>();
        var alone = new List<LedgerEntry>();
        foreach (var entry in entries)
        {
            var key = MatterKey.Of(entry.Claim);
            // A part is no other opinion about the whole, nor is what was counted at some earlier time one about today.
            if (!key.IsMatchable || entry.Claim.PartOf is not null || entry.Claim is { ComparedWith: not null, Period: null })
            {
                alone.Add(entry);
                continue;
            }

            var matters = byKey.TryGetValue(key, out var known) ? known : byKey[key] = [];
            var window = MatterWindow.Of(entry.Claim, entry.Day);
            var index = matters.FindLastIndex(matters.Count - 1, Math.Min(matters.Count, LatestMatters), matter => matter.Window.Meets(window));
            if (index >= 0)
            {
                matters[index].Entries.Add(entry);
            }
            else
            {
                matters.Add((window, [entry]));
            }
        }

        return byKey.Values.SelectMany(matters => matters).Select(matter => Matter(matter.Entries)).Concat(alone.Select(entry => Matter([entry])));
    }

    private static ClaimMatter Matter(List<LedgerEntry> entries)
    {
        // A hedge lost on the way doesn't make another figure: "at least 20,000" reprinted as "20,000" is an echo, and flagged.
        var positions = entries.GroupBy(entry => (entry.Claim.Quantity.Value, entry.Claim.Quantity.Value is null ? entry.Claim.Quantity.Min : null)).Select(group => new ClaimPosition([.. group])).ToList();
        var revisions = entries.Where(entry => entry.Origin.Length > 0).GroupBy(entry => entry.Origin).Select(Revision).OfType<ClaimRevision>();
        return new ClaimMatter(positions, [.. revisions]);
    }

    private static ClaimRevision? Revision(IGrouping<string, LedgerEntry> origin)
    {
        var history = new List<LedgerEntry>();
        foreach (var entry in origin.OrderBy(entry => entry.Day))
        {
            if (history.Count == 0 || history[^1].Claim.Quantity.Value != entry.Claim.Quantity.Value)
            {
                history.Add(entry);
            }
        }

        // Two figures on one day are no revision of each other.
        return history.Count > 1 && history[0].Day < history[^1].Day ? new ClaimRevision(origin.Key, history) : null;
    }
}
