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

    /// <param name="misses">Takes each claim with its gold line; null when nobody looks.</param>
    /// <param name="noted">Takes the same, with the text, what is due and what was told.</param>
    public IReadOnlyList<FieldScore> Score(IEnumerable<GoldText> texts, Misses? misses, Action<GoldText, GoldClaim?, GoldClaim?>? noted = null)
    {
        foreach (var text in texts)
        {
            var claims = extract(new AnalysisRequest(text.Text, Published: Published));
            Compare(text, [.. claims.Select(GoldClaims.Of)], misses, noted);
            Calibrate(text, claims);
        }

        return [.. _scores.Values];
    }

    private void Calibrate(GoldText text, IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            var told = GoldClaims.Of(claim);
            calibration?.Add(claim.Confidence, text.Claims.Any(due => due.Quantity == told.Quantity && due.Measure == told.Measure && GoldFields.Direction(due) == GoldFields.Direction(told)), text.Line);
        }
    }

    private void Compare(GoldText text, List<GoldClaim> told, Misses? misses, Action<GoldText, GoldClaim?, GoldClaim?>? noted)
    {
        foreach (var gold in text.Claims)
        {
            var match = told.FirstOrDefault(claim => claim.Quantity == gold.Quantity && claim.Event == gold.Event)
                ?? told.FirstOrDefault(claim => claim.Quantity == gold.Quantity)
                ?? told.FirstOrDefault(claim => claim.Quantity.Trim('<', '>', '~', '?') == gold.Quantity.Trim('<', '>', '~', '?'));
            told.Remove(match!);
            Add(match, gold);
            misses?.Tell(text, gold, match);
            noted?.Invoke(text, gold, match);
        }

        foreach (var extra in told)
        {
            Add(extra, null);
            misses?.Tell(text, null, extra);
            noted?.Invoke(text, null, extra);
        }
    }

    private void Add(GoldClaim? told, GoldClaim? due)
    {
        foreach (var (field, value) in GoldFields.ByName)
        {
            (_scores.TryGetValue(field, out var score) ? score : _scores[field] = new FieldScore(field)).Add(value(told), value(due));
        }
    }
}
