using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;

namespace MigrationWatch.Claims.Matching;

/// <summary>One spelling for whoever stands behind a figure: "Kazakhstan's Interior Ministry" and "МВД Казахстана" are <c>interior:KZ</c>.</summary>
internal static class ClaimOrigin
{
    private static readonly PhraseBook<string> Offices = Load();

    // "the ministry", "officials": an office told before, not one more source.
    private static readonly HashSet<string> Unnamed =
        ["ministry", "authorities", "officials", "official", "government", "agency", "sources", "a source", "media", "local media", "police", "власти", "ведомство", "министерство", "источник", "сми"];

    public static string Of(Claimant? claimant)
    {
        if (claimant is null || Unnamed.Contains(claimant.Name.ToLowerInvariant()))
        {
            return "";
        }

        var words = WordScanner.Scan(claimant.Name, new TextSpan(0, claimant.Name.Length));
        var office = Offices.Scan(words).Select(match => match.Meaning).FirstOrDefault();
        var country = Gazetteer.Default.Find(claimant.Name).Select(place => place.Iso2).FirstOrDefault(iso => iso is not null);
        return $"{office ?? WordScanner.Normal(claimant.Name)}:{country}";
    }

    private static PhraseBook<string> Load() =>
        PhraseTable.Load("offices.tsv", row => row.Required("office"));
}
