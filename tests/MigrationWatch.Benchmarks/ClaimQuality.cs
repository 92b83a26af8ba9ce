using MigrationWatch.Benchmarks.Gold;
using MigrationWatch.Benchmarks.Quality;
using MigrationWatch.Contracts;

namespace MigrationWatch.Benchmarks;

/// <summary>Scores an extractor on the gold set of claims, field by field. A claim meets its gold line by event-blind quantity.</summary>
/// <param name="calibration">Takes each claim's confidence and whether its quantity, measure and direction are right; null when the file was worked on.</param>
internal sealed class ClaimQuality(Func<AnalysisRequest, IReadOnlyList<Claim>> extract, Calibration? calibration = null)
{
    // The day that Gold/README.md names: dates without a year are read as of it.
    private static readonly DateTimeOffset Published = new(2025, 10, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, FieldScore> _scores = [];

    /// <param name="errors">Takes a line for each claim that is not wholly right; null when nobody looks.</param>
    public IReadOnlyList<FieldScore> Score(IEnumerable<GoldText> texts, TextWriter? errors)
    {
        foreach (var text in texts)
        {
            var claims = extract(new AnalysisRequest(text.Text, Published: Published));
            Compare(text, [.. claims.Select(GoldClaims.Of)], errors);
            Calibrate(text, claims);
        }

        return [.. _scores.Values];
    }

    private void Calibrate(GoldText text, IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            var told = GoldClaims.Of(claim);
            calibration?.Add(claim.Confidence, text.Claims.Any(due => due.Quantity == told.Quantity && due.Measure == told.Measure && Direction(due) == Direction(told)), text.Line);
        }
    }

    private void Compare(GoldText text, List<GoldClaim> told, TextWriter? errors)
    {
        foreach (var gold in text.Claims)
        {
            var match = told.FirstOrDefault(claim => claim.Quantity == gold.Quantity && claim.Event == gold.Event)
                ?? told.FirstOrDefault(claim => claim.Quantity == gold.Quantity)
                ?? told.FirstOrDefault(claim => claim.Quantity.Trim('<', '>', '~', '?') == gold.Quantity.Trim('<', '>', '~', '?'));
            told.Remove(match!);
            Fields(match, gold);
            if (match != gold)
            {
                errors?.WriteLine($"{text.File}:{text.Line}: {text.Text}\n    due  {gold}\n    told {match}");
            }
        }

        foreach (var extra in told)
        {
            Fields(extra, null);
            errors?.WriteLine($"{text.File}:{text.Line}: {text.Text}\n    none due\n    told {extra}");
        }
    }

    private void Fields(GoldClaim? told, GoldClaim? due)
    {
        Add("quantity", told?.Quantity, due?.Quantity);
        Add("event", told?.Event, due?.Event);
        Add("measure", told?.Measure, due?.Measure);
        Add("unit", told?.Unit, due?.Unit);
        Add("origin", told?.Origin, due?.Origin);
        Add("destination", told?.Destination, due?.Destination);
        Add("direction", Direction(told), Direction(due));
        Add("place", told?.Place, due?.Place);
        Add("period", told?.Period, due?.Period);
        Add("modality", told?.Modality, due?.Modality);
        Add("claimant", told?.Claimant, due?.Claimant);
        Add("cause", told?.Cause, due?.Cause);
    }

    private static string? Direction(GoldClaim? claim) => claim is null or { Origin: null, Destination: null } ? null : $"{claim.Origin}>{claim.Destination}";

    private void Add(string field, string? told, string? due) =>
        (_scores.TryGetValue(field, out var score) ? score : _scores[field] = new FieldScore(field)).Add(told, due);
}
