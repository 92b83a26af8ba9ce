using System.Text.RegularExpressions;
using MigrationWatch.Entities.World;

namespace MigrationWatch.Benchmarks.Places;

/// <summary>"Al Anbar Governorate", "Province of Zambales", "Departamento de Chocó": the name without the word for its kind.</summary>
internal static partial class SubdivisionNames
{
    public static string Plain(string name)
    {
        var plain = Before().Replace(After().Replace(Brackets().Replace(name, "").Trim(), ""), "").Trim();
        return Printed(plain.Length >= 3 ? plain : name);
    }

    /// <summary>"Mālegaon" and "Al Ḩudaydah" as news print them; the accents of the languages that write in Latin letters stay.</summary>
    public static string Printed(string name)
    {
        var scholarly = name.Any(c => c is >= '\u1E00' and <= '\u1EFF' or 'ā' or 'ī' or 'ū' or 'Ā' or 'Ī' or 'Ū' or 'ē' or 'ō' or '\'' or '’' or '‘' or 'ʿ' or 'ʼ' or '`');
        return !scholarly ? name : string.Join(' ', name.Split(' ').Select(word => string.Join('-', word.Split('-').Select(Plain26))));
    }

    private static string Plain26(string word) => WorldPlaces.Capitalised(PlaceKey.Of(word)) is { Length: > 0 } plain && word.Length > 0 && char.IsUpper(word.FirstOrDefault(char.IsLetter)) ? plain : PlaceKey.Of(word);

    /// <summary>"Northern", "Central East": no name without its kind.</summary>
    public static bool IsDirection(string name) => name.Split(' ', '-').All(word => Directions.Contains(word.ToLowerInvariant()));

    private static readonly HashSet<string> Directions = ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "centre", "center", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "upper", "lower", "middle", "norte", "sur", "sud", "nord", "est", "ouest", "central", "capital", "metropolitan", "and", "of", "the", "other"];

    [GeneratedRegex(@"\s*[\(\[].*?[\)\]]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+(autonomous |special |metropolitan |federal |capital |union |national |administrative |urban |rural |municipal )*(province|provinces|region|state|governorate|oblast|krai|kray|republic|emirate|canton|prefecture|department|wilaya|voivodeship|district|county|division|zone|woreda|commune|regency|sub-?county|raion|rayon|tuman|territory|parish|municipality|city|township|atoll|location|cercle|circle|subdivision|obshtina|rajon|kabupaten|shahrestan|ilçesi|aimag|sum|qu|xian|shi|si|gun)$", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"^(autonomous |metropolitan |federal )?(province of|provincia de|provincia del|provincia|province de la|province de l'|province du|province de|state of|estado de|departamento de|departamento del|département de la|département du|département de|department of|district de|district of|distrito de|region of|région de la|région du|région des|région de|region de|county of|municipality of|municipio de|municipio|muḩāfaz̧at al|muḩāfaz̧at|muhafazat|mudīrīyat al|mudīrīyat|wilaya de|wilaya d'|wilāyat-e|wulaswali-i|gouvernorat de|commune of|commune de|cercle de|kabupaten|kota|huyện|thành phố|thị xã|quận|tỉnh|changwat|amphoe|khet|powiat|città metropolitana di|territoire de|arrondissement de|arrondissement of|préfecture de la|préfecture de|sous-préfecture de|sub-prefecture of|canton|gmina|republic of|emirate of|city of|town of|cantón)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Before();
}
