using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>Checks that a line about a claim kept what makes it honest: its hedge, its rate, its modality, its period and who said it.</summary>
public static class PhraseFidelity
{
    /// <returns>What the line lost: <c>qualifier</c>, <c>rate</c>, <c>modality</c>, <c>time</c>, <c>period</c>, <c>claimant</c>; empty when it kept all.</returns>
    public static IReadOnlyList<string> Lost(Claim claim, string line)
    {
        var words = new[] { LineWords.English, LineWords.Russian };
        var lost = new List<string>();
        if (!words.Any(language => line.Contains(QuantityWording.Of(claim.Quantity, language), StringComparison.Ordinal)))
        {
            lost.Add("qualifier");
        }

        if (claim.Quantity.Per is { } per && !words.Any(language => line.Contains(language["per:" + per], StringComparison.Ordinal)))
        {
            lost.Add("rate");
        }

        if (claim.Modality != Modality.Reported && !words.Any(language => line.Contains(language[TermName.Of(claim.Modality)], StringComparison.Ordinal)))
        {
            lost.Add("modality");
        }

        if (claim is { ComparedWith: not null, Period: null } && !words.Any(language => line.Contains(language["earlier"], StringComparison.Ordinal)))
        {
            lost.Add("time");
        }

        if (!words.Any(language => line.Contains(PeriodWording.Of(claim.Period, claim.Measure == ClaimMeasure.Stock, language), StringComparison.Ordinal)))
        {
            lost.Add("period");
        }

        if (claim.Claimant is { } claimant && !line.Contains(claimant.Name, StringComparison.Ordinal))
        {
            lost.Add("claimant");
        }

        return lost;
    }
}
