using MigrationWatch.Entities.World;

namespace MigrationWatch.Benchmarks.Places;

/// <summary>Further spellings in Latin letters of towns whose own script is another: GeoNames mixes all languages, so only near ones count.</summary>
internal static class Spellings
{
    private const int EnoughPeople = 20_000;
    private const int Most = 3;

    private static readonly HashSet<string> OtherScripts = ["AF", "AE", "AM", "AZ", "BD", "BH", "CD", "CF", "DJ", "DZ", "EG", "ER", "ET", "GE", "IL", "IN", "IQ", "IR", "JO", "KG", "KH", "KW", "KZ", "LA", "LB", "LK", "LY", "MA", "ML", "MM", "MR", "NE", "NP", "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TJ", "TM", "TN", "UA", "UZ", "YE"];
    private static readonly string[] Articles = ["al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "adh"];

    public static IEnumerable<string> Of(GeoTown town)
    {
        var key = PlaceKey.Of(town.Name);
        var near = OtherScripts.Contains(town.Country) && (town.People >= EnoughPeople || town.Feature is "PPLC" or "PPLA")
            ? town.Alternates.Where(other => other.Length >= 4 && other.All(c => c is ' ' or '-' or '\'' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && char.IsUpper(other[0]) && other.Any(char.IsLower))
                .Where(other => PlaceKey.Of(other) != key && Distance(Skeleton(PlaceKey.Of(other)), Skeleton(key)) <= 1 && other[^1] is not ('o' or 's'))
                .DistinctBy(PlaceKey.Of).OrderBy(other => Distance(PlaceKey.Of(other), key)).Take(Most)
            : [];
        return WithoutArticle(town.Name) is { } bare && OtherScripts.Contains(town.Country) ? near.Append(bare) : near;
    }

    /// <summary>"Al Hudaydah" is also written Hudaydah; null for a name without an Arabic article.</summary>
    public static string? WithoutArticle(string name)
    {
        var end = name.IndexOfAny([' ', '-']);
        return end > 0 && name.Length - end > 4 && Articles.Contains(name[..end].ToLowerInvariant()) ? name[(end + 1)..] : null;
    }

    // Vowels are what transliterations differ in: Mosul, Musil, Mausil.
    private static string Skeleton(string key) => string.Concat(key.Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or 'h' or ' ')));

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}
