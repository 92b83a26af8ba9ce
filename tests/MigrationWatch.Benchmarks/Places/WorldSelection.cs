using MigrationWatch.Entities.World;

namespace MigrationWatch.Benchmarks.Places;

/// <summary>Which places are worth their line: subdivisions everywhere, and towns the smaller the rarer their country has listed ones.</summary>
internal static class WorldSelection
{
    // Every hamlet of these is listed; the news of displacement has no use for them.
    private static readonly HashSet<string> Dense = ["US", "DE", "FR", "IT", "ES", "GB", "AU", "BR", "MX", "JP", "RO", "NL", "BE", "PL", "CA", "CH", "HU", "CZ", "SE", "PT", "AT", "FI", "NO", "DK", "IE", "GR", "SK", "BG", "HR", "SI", "EE", "LV", "LT", "LU", "IS", "NZ", "KR", "CN", "AR", "CL"];

    // Dense, too, but fires, floods and storms drive people out of their smallest towns.
    private static readonly HashSet<string> Burning = ["AU", "NZ", "CA", "CL", "AR", "MX", "JP", "GR", "PT", "HR"];
    private static readonly HashSet<string> NoDistricts = ["PR", "JM", "LC", "CY", "TH", "DZ", "RU", "MN", "SB", "BB", "DM", "GD", "MT", "IL"];
    private static readonly HashSet<string> Area = ["RU", "UA", "BY", "KZ", "KG", "TJ", "UZ", "TM", "GE", "AM", "AZ", "MD"];

    public static void Fill(GeoNames source, PlaceList latin, PlaceList russian)
    {
        var towns = source.Towns().ToList();
        var (people, people2) = (Sum(towns, town => town.Admin), Sum(towns, town => town.Admin2));
        foreach (var town in towns.Where(IsWorth))
        {
            AddTown(town, latin, russian);
        }

        var byName = AddSubdivisions(source, latin, people);
        foreach (var (code, name) in source.Subdivisions(2).Where(item => (!Dense.Contains(item.Code[..2]) || item.Code.StartsWith("CN.")) && !NoDistricts.Contains(item.Code[..2])))
        {
            AddPlain(latin, name, new(SubdivisionNames.Plain(name), code[..2], WorldPlaceKind.District, null, people2.GetValueOrDefault(code) / 1000));
        }

        foreach (var town in towns.Where(town => !IsWorth(town) && town.People >= 1000))
        {
            latin.AddNamesake(new(SubdivisionNames.Printed(town.Name), town.Country, WorldPlaceKind.Town, null, town.People / 1000));
        }

        // "Butte County" is told by its last word; "Butte" alone would be anything.
        foreach (var (code, name) in source.Subdivisions(2).Where(item => item.Code.StartsWith("US.") && item.Name.EndsWith(" County", StringComparison.Ordinal)))
        {
            latin.Add(name, new(name, "US", WorldPlaceKind.District, null, people2.GetValueOrDefault(code) / 1000));
        }

        foreach (var (country, iso, english, name) in source.RussianSubdivisions())
        {
            var plain = RussianNames.PlainRegion(name);
            russian.Add(plain, new(SubdivisionNames.Plain(english), country, WorldPlaceKind.Region, iso, byName.GetValueOrDefault((country, PlaceKey.Of(SubdivisionNames.Plain(english))))) { Russian = plain });
        }
    }

    private static bool IsWorth(GeoTown town) => town.Feature is "PPLC" or "PPLA"
        || town.People >= (Burning.Contains(town.Country) ? 1_000 : Dense.Contains(town.Country) ? 5_000 : 1_000)
        || (town.Feature == "PPLA2" && !Dense.Contains(town.Country));

    private static void AddTown(GeoTown town, PlaceList latin, PlaceList russian)
    {
        var place = new WorldPlace(SubdivisionNames.Printed(town.Name), town.Country, WorldPlaceKind.Town, null, town.People / 1000);
        latin.Add(town.Name, place);
        foreach (var alias in Spellings.Of(town))
        {
            latin.Add(alias, place);
        }

        foreach (var name in RussianNames.Of(town, Area.Contains(town.Country)))
        {
            russian.Add(name, place with { Russian = name });
        }
    }

    private static Dictionary<(string Country, string Key), int> AddSubdivisions(GeoNames source, PlaceList latin, Dictionary<string, int> people)
    {
        var known = new Dictionary<(string, string), int>();
        foreach (var (code, name) in source.Subdivisions(1))
        {
            var thousands = people.GetValueOrDefault(code) / 1000;
            known[(code[..2], PlaceKey.Of(SubdivisionNames.Plain(name)))] = thousands;
            AddPlain(latin, name, new(SubdivisionNames.Plain(name), code[..2], WorldPlaceKind.Region, null, thousands));
        }

        foreach (var (code, name) in source.IsoSubdivisions().Where(item => !item.Name.Contains('&') && !Dense.Contains(item.Code[..2])))
        {
            var plain = SubdivisionNames.Plain(name);
            AddPlain(latin, name, new(plain, code[..2], WorldPlaceKind.Region, code, known.GetValueOrDefault((code[..2], PlaceKey.Of(plain)))));
        }

        return known;
    }

    private static void AddPlain(PlaceList latin, string name, WorldPlace place)
    {
        latin.Add(SubdivisionNames.IsDirection(place.Name) ? name : place.Name, SubdivisionNames.IsDirection(place.Name) ? place with { Name = name } : place);
        if (Spellings.WithoutArticle(place.Name) is { } bare)
        {
            latin.Add(bare, place);
        }
    }

    private static Dictionary<string, int> Sum(List<GeoTown> towns, Func<GeoTown, string> by) =>
        towns.GroupBy(by).ToDictionary(group => group.Key, group => (int)Math.Min(group.Sum(town => (long)town.People), int.MaxValue));
}
