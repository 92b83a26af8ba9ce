using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Topics;

namespace MigrationWatch.Claims.Matching;

/// <summary>What must be equal for two figures to be about one thing. Measures never mix, nor do populations.</summary>
/// <param name="Event">The widest event: one outlet's exodus is another's emigration.</param>
/// <param name="Place">By name: what happened in one town is no rival of what happened in its country.</param>
/// <param name="Per">A rate is no rival of a count.</param>
/// <param name="Population">women, children, workers …; empty for people at large.</param>
internal readonly record struct MatterKey(string? Event, ClaimMeasure Measure, string Unit, string? Per, string? Origin, string? Destination, string? Place, string Population)
{
    private static readonly PhraseBook<string> Populations = Load();

    public static MatterKey Of(Claim claim) => new(
        Widest(claim.Event), claim.Measure, claim.Unit, claim.Quantity.Per, claim.Origin?.Iso, claim.Destination?.Iso, claim.Place?.Name ?? claim.Place?.Iso, PopulationOf(claim.Group));

    /// <summary>Without an event or any place two figures can't be known to be about one thing.</summary>
    public bool IsMatchable => Event is not null && (Origin ?? Destination ?? Place) is not null;

    private static string? Widest(string? id)
    {
        while (id is not null && MigrationEvents.ById.TryGetValue(id, out var known) && known.Parent is { } parent)
        {
            id = parent;
        }

        return id;
    }

    private static string PopulationOf(string? group)
    {
        var words = group is null ? [] : WordScanner.Scan(group, new TextSpan(0, group.Length));
        return string.Join('+', Populations.Scan(words).Select(match => match.Meaning).Distinct().Order(StringComparer.Ordinal));
    }

    private static PhraseBook<string> Load() =>
        PhraseTable.Load("populations.tsv", row => row.Required("population"));
}
