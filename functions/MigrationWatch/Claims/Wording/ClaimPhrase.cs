using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>A claim as one line for readers: modality, figure with its hedge, who, what, from where to where, when, who said it.</summary>
public static class ClaimPhrase
{
    public static string English(Claim claim) => Line(claim, LineWords.English);

    public static string Russian(Claim claim) => Line(claim, LineWords.Russian);

    public static string CountryInRussian(string iso) => LineWords.Russian.Place(new ClaimPlace(null, iso, null));

    private static string Line(Claim claim, LineWords words)
    {
        var parts = new[] { Standing(claim, words), Modality(claim, words), QuantityWording.Of(claim.Quantity, words), Counted(claim, words), claim.Quantity.Per is { } per ? words["per:" + per] : "", words.Event(claim.Event), Measure(claim, words), Places(claim, words), Period(claim.Period, words) };
        return $"{string.Join(' ', parts.Where(part => part.Length > 0))} ({Said(claim, words)})";
    }

    // Without a date an earlier count, or a part, would read as another opinion about the same thing.
    private static string Standing(Claim claim, LineWords words) => claim is { ComparedWith: not null, Period: null } ? words["earlier"] : claim.PartOf is not null ? words["part"] : "";

    private static string Modality(Claim claim, LineWords words) => claim.Modality == Contracts.Modality.Reported ? "" : words[TermName.Of(claim.Modality)];

    private static string Counted(Claim claim, LineWords words) =>
        claim.Unit == "percent" ? words["unit:percent"]
        : claim.Group is null ? Unit(claim, words)
        : words.IsForeign(claim.Group) ? words.Filled("quoted", Unit(claim, words), claim.Group)
        : claim.Group;

    private static string Unit(Claim claim, LineWords words) => words.Find("unit:" + claim.Unit) ?? claim.Unit;

    // Arrivals and departures say themselves what they measure; a decision, a stock or a net figure would read as people who moved.
    private static string Measure(Claim claim, LineWords words) => words.Find("measure:" + TermName.Of(claim.Measure)) is { } measure ? $"[{measure}]" : "";

    private static string Places(Claim claim, LineWords words) => string.Join(' ', new[]
    {
        claim.Origin is { } origin ? words.Filled("from", words.Place(origin)) : "",
        claim.Destination is { } destination ? words.Filled("to", words.Place(destination)) : "",
        claim.Place is { } place ? words.Filled("in", words.Place(place)) : "",
    }.Where(part => part.Length > 0));

    private static string Period(ClaimPeriod? period, LineWords words) => period switch
    {
        null => "",
        { Start: { } start, End: { } end } when start == end => Day(start),
        { Start: { } start, End: { } end } => words.Filled("between", Day(start), Day(end)),
        { Start: { } start } => words.Filled("since", Day(start)),
        { End: { } end } => words.Filled("by", Day(end)),
        _ => "",
    };

    private static string Said(Claim claim, LineWords words) => claim.Claimant is { } claimant ? words.Filled("said", claimant.Name) : words["unsaid"];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
