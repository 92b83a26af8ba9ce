using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Matching;

/// <summary>What can't be true together in one article: arithmetic between arrivals, departures and those who remain; dates.</summary>
internal static class Contradictions
{
    // Rounded figures miss each other by a few percent; "400 came, 320 left, 100 remain" misses by a fifth.
    private const double Tolerance = 0.1;

    private static readonly PhraseBook<(DateOnly Began, string Name)> Registers = Load();

    public static IEnumerable<(Claim Claim, string Flag)> In(Extraction article)
    {
        var printed = DateOnly.FromDateTime((article.Published ?? article.Stored).UtcDateTime);
        return Sums(article.Claims).Concat(article.Claims.SelectMany(claim => Times(claim, printed).Select(flag => (claim, flag))));
    }

    private static IEnumerable<(Claim Claim, string Flag)> Sums(IReadOnlyList<Claim> claims)
    {
        foreach (var told in claims.Where(claim => claim.Quantity.Value > 0).GroupBy(claim => (claim.Evidence.Start, claim.Unit)))
        {
            var arrived = told.FirstOrDefault(claim => claim.Measure == ClaimMeasure.Arrivals)?.Quantity.Value;
            var left = told.FirstOrDefault(claim => claim.Measure == ClaimMeasure.Departures)?.Quantity.Value;
            var stock = told.FirstOrDefault(claim => claim.Measure == ClaimMeasure.Stock);
            if (stock?.Quantity.Value is { } remain && arrived - left is { } rest && Math.Abs(rest - remain) > Tolerance * remain)
            {
                yield return (stock, string.Create(CultureInfo.InvariantCulture, $"{arrived:N0} arrived less {left:N0} left is {rest:N0}, not {remain:N0}"));
            }
        }
    }

    private static IEnumerable<string> Times(Claim claim, DateOnly printed)
    {
        if (claim.Modality == Modality.Reported && claim.Period?.Start is { } start && start > printed)
        {
            yield return $"reported as done, but dated {start:yyyy-MM-dd}, after it was printed";
        }

        if (claim.Period?.End is { } end && Register(claim) is { } register && end < register.Began)
        {
            yield return $"dated {end:yyyy-MM-dd}, before {register.Name} began on {register.Began:yyyy-MM-dd}";
        }
    }

    private static (DateOnly Began, string Name)? Register(Claim claim)
    {
        var text = claim.Evidence.Text;
        foreach (var match in Registers.Scan(WordScanner.Scan(text, new TextSpan(0, text.Length))))
        {
            return match.Meaning;
        }

        return null;
    }

    private static PhraseBook<(DateOnly, string)> Load() =>
        PhraseTable.Load("registers.tsv", row => (DateOnly.ParseExact(row.Required("began"), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Required("name")));
}
