using MigrationWatch.Entities.World;

namespace MigrationWatch.Benchmarks.Places;

/// <summary>Russian names among GeoNames' Cyrillic ones, which are of a dozen languages: only Russian letters, nearest to the sound.</summary>
internal static class RussianNames
{
    private const int WorldPeople = 100_000;
    private const string Latin = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ' y ' e yu ya";

    private static readonly string[] Sounds = Latin.Split(' ');

    public static IEnumerable<string> Of(GeoTown town, bool ofTheArea)
    {
        var russian = town.Alternates.Where(IsRussian).ToList();
        return ofTheArea || town.People >= WorldPeople || town.Feature is "PPLC"
            ? russian.Where(name => Math.Abs(name.Length - town.Name.Length) < 5).OrderBy(name => Difference(name, town.Name)).Take(ofTheArea ? 2 : 1)
            : [];
    }

    /// <summary>"Провинция Чако" without the kind; "Свердловская область" keeps it, being an adjective.</summary>
    public static string PlainRegion(string name)
    {
        foreach (var kind in new[] { "Провинция ", "Штат ", "Департамент ", "Область ", "Регион ", "Округ ", "Кантон ", "Графство ", "Район ", "Мухафаза ", "Префектура ", "Вилайет ", "Вилайя ", "Остров ", "Республика " })
        {
            if (name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && name.Length > kind.Length + 2)
            {
                return name[kind.Length..];
            }
        }

        return name;
    }

    private static bool IsRussian(string name) => name.Length >= 3 && char.IsUpper(name[0]) && name.All(c => c is >= 'А' and <= 'я' or 'ё' or 'Ё' or '-' or ' ')
        && name.Split(' ', '-').All(word => word.Length > 0 && (char.IsUpper(word[0]) || word is "на" or "де" or "эль" or "аль" or "эс" or "ла" or "дель"));

    private static int Difference(string russian, string latin)
    {
        var sound = string.Concat(russian.ToLowerInvariant().Select(c => c is >= 'а' and <= 'я' ? Sounds[c - 'а'] : c == 'ё' ? "yo" : " ")).Replace("'", "");
        var key = PlaceKey.Of(latin);
        return Enumerable.Range(0, Math.Max(sound.Length, key.Length)).Count(i => i >= sound.Length || i >= key.Length || sound[i] != key[i]) + (russian.Any(c => c is 'ъ' or 'э') ? 1 : 0);
    }
}
