using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>A claim as one line for readers: modality, figure with its hedge, who, what, from where to where, when, who said it.</summary>
public static class ClaimPhrase
{
    public static string English(Claim claim) => Line(claim, LineWords.English);

    public static string Russian(Claim claim) => Line(claim, LineWords.Russian);

    public static string CountryInRussian(string iso) => LineWords.Russian.Place(new ClaimPlace(null, iso, null)).TrimEnd('*');

    private static string Line(Claim claim, LineWords words)
    {
        var figure = Joined(QuantityWording.Of(claim.Quantity, words), CountedWording.Of(claim, words), claim.Quantity.Per is { } per ? words["per:" + per] : "");
        var when = PeriodWording.Of(claim.Period, claim.Measure == ClaimMeasure.Stock, words);
        var (where, happened) = EventClause.Of(claim, words);
        var modality = claim.Modality == Modality.Reported ? "" : words[TermName.Of(claim.Modality)];

        // Russian news begins with when and where and ends with the figure; English begins with it.
        var line = words.IsRussian
            ? Joined(Standing(claim, words), modality, when, where, happened, figure, Measure(claim, words))
            : claim.Modality == Modality.Alleged
                ? Joined(Standing(claim, words), figure, Doubted(happened, modality), where, when, Measure(claim, words))
                : Joined(Standing(claim, words), modality, figure, happened, where, when, Measure(claim, words));
        return $"{line}{(words.IsRussian ? " " : ", ")}{ClaimantWording.Of(claim.Claimant, words)}";
    }

    // Without a date an earlier count, or a part, would read as another opinion about the same thing.
    private static string Standing(Claim claim, LineWords words) => claim is { ComparedWith: not null, Period: null } ? words["earlier"] : claim.PartOf is not null ? words["part"] : "";

    // A decision, a stock or a net figure would read as people who moved, unless the words for the event say what is counted.
    private static string Measure(Claim claim, LineWords words)
    {
        var measure = TermName.Of(claim.Measure);
        return words.Event(claim)?.Says.Contains(measure) == true || words.Find("measure:" + measure) is not { } counted ? "" : $"({counted})";
    }

    private static string Doubted(string happened, string allegedly) => happened.StartsWith("were ", StringComparison.Ordinal)
        ? $"were {allegedly} {happened["were ".Length..]}"
        : Joined(allegedly, happened);

    private static string Joined(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
