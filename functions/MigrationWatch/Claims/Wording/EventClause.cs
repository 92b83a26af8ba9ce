using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>What happened and where: "were deported" and "from Russia to Tajikistan".</summary>
internal static class EventClause
{
    private const string Destination = "{to}";

    public static (string Where, string Happened) Of(Claim claim, LineWords words)
    {
        var told = words.Event(claim);
        var happened = claim.Modality is Modality.Planned or Modality.Forecast ? told?.Planned ?? "" : told?.Done ?? "";
        var to = claim.Destination is { } destination && !IsSaid(destination, claim, words) ? PlaceWording.Of(destination, told?.To ?? words["to"], words) : "";
        var from = claim.Origin is { } origin && !IsSaid(origin, claim, words) ? PlaceWording.Of(origin, told?.From ?? words["from"], words) : "";
        var place = claim.Place is { } scene ? PlaceWording.Of(scene, words["in"], words) : "";
        var inside = happened.Contains(Destination, StringComparison.Ordinal);
        var where = string.Join(' ', new[] { from, inside ? "" : to, place }.Where(part => part.Length > 0));
        happened = happened.Replace(Destination, to, StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
        return (where, Agreeing(Settled(happened, isPlaced: where.Length > 0), claim, words));
    }

    /// <summary>The line's words for the group name the country already: "граждан России", "Kyrgyz citizens".</summary>
    private static bool IsSaid(ClaimPlace place, Claim claim, LineWords words) =>
        claim is { Group: { } group, Unit: not "percent" } && place.Role is { Length: > 3 } role && group.Contains(role, StringComparison.Ordinal) && CountedWording.InLanguage(group, words) is not null;

    /// <summary>[In the country] is said only where no place is.</summary>
    private static string Settled(string happened, bool isPlaced)
    {
        var (open, close) = (happened.IndexOf('[', StringComparison.Ordinal), happened.IndexOf(']', StringComparison.Ordinal));
        return open < 0 ? happened
            : isPlaced ? (happened[..open] + happened[(close + 1)..]).Trim()
            : happened[..open] + happened[(open + 1)..close] + happened[(close + 1)..];
    }

    private static string Agreeing(string happened, Claim claim, LineWords words) =>
        !words.IsRussian && NumberForm.Of(claim.Quantity, isRussian: false) == 0 && claim.Group is null && happened.StartsWith("were", StringComparison.Ordinal) ? "was" + happened[4..] : happened;
}
