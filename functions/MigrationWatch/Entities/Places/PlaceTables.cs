using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Entities.Places;

/// <summary>Reads countries.tsv, regions.tsv, cities.tsv and peoples.tsv, and what other languages call them, into every form of every name.</summary>
internal sealed class PlaceTables
{
    private static readonly string[] OtherLanguages = ["uk", "kk", "ky", "uz", "tg", "tr", "az", "hy", "ka", "de", "fr", "tk"];

    private static readonly string[] Region = ["uk", "kk", "ky", "uz", "tg", "tk", "tr", "az", "hy", "ka"];

    private readonly Dictionary<string, ListedPlace> _countries = [];
    private readonly Dictionary<string, ListedPlace> _cities = [];

    public IReadOnlyDictionary<string, ListedPlace> Countries => _countries;

    public IEnumerable<PlaceName> Names() =>
        CountryNames().Concat(OtherNames()).Concat(Listed("regions.tsv", EntityType.Region)).Concat(Listed("cities.tsv", EntityType.City)).Concat(Peoples())
            .Concat(OtherCities()).Concat(OtherPeoples());

    private IEnumerable<PlaceName> CountryNames() => CuratedTable.Load("countries.tsv").Rows.SelectMany(ReadCountry);

    private List<PlaceName> ReadCountry(CuratedRow row)
    {
        var (iso2, iso3) = (row.Required("iso2"), row.Required("iso3"));
        if (iso2.Length != 2 || iso3.Length != 3)
        {
            throw row.Mistake($"country \"{iso2} {iso3}\" is not an ISO 3166 alpha-2 and alpha-3 code");
        }

        var place = new ListedPlace(row.Required("name"), EntityType.Country, iso2, iso2, iso3);
        _countries[iso2] = place;
        return
        [
            .. row.List("aliases").Prepend(place.Name).Select(name => new PlaceName(place, PlaceForm.Name, name, false)),
            .. row.List("adjective").Select(name => new PlaceName(place, PlaceForm.Adjective, name, false)),
            .. row.List("people").Select(name => new PlaceName(place, PlaceForm.Demonym, name, false)),
            .. row.List("ru").SelectMany(RussianPhrases.All).Select(name => new PlaceName(place, PlaceForm.Name, name, false)),
            .. row.List("ru_adjective").SelectMany(RussianAdjectives.All).Select(name => new PlaceName(place, PlaceForm.Adjective, name, false)),
            .. row.List("ru_people").SelectMany(People).Distinct().Select(name => new PlaceName(place, PlaceForm.Demonym, name, false)),
        ];
    }

    private static IEnumerable<string> People(string nominative) =>
        nominative.EndsWith('*') ? [nominative[..^1]] : RussianPeople.All(nominative);

    private IEnumerable<PlaceName> OtherNames() =>
        from row in CuratedTable.Load("country-names.tsv").Rows
        let place = Country(row, row.Required("iso2"))
        from language in OtherLanguages
        from name in row.List(language)
        select new PlaceName(place!, PlaceForm.Name, name, false, language);

    private static IEnumerable<PlaceName> Peoples() =>
        from row in CuratedTable.Load("peoples.tsv").Rows
        let people = new ListedPlace(row.Required("name"), EntityType.Group, null, null, null)
        from name in row.List("aliases").Prepend(people.Name).Concat(row.List("ru").SelectMany(People)).Distinct()
        select new PlaceName(people, PlaceForm.Demonym, name, false);

    private IEnumerable<PlaceName> OtherCities() =>
        from row in CuratedTable.Load("city-names.tsv").Rows
        let place = _cities.TryGetValue(row.Required("city"), out var city) ? city : throw row.Mistake($"city \"{row["city"]}\" is not in cities.tsv")
        from language in Region
        from name in row.List(language)
        select new PlaceName(place, PlaceForm.Name, name, false, language);

    private IEnumerable<PlaceName> OtherPeoples() =>
        from row in CuratedTable.Load("people-names.tsv").Rows
        let place = Country(row, row.Required("iso2"))
        from language in Region
        from name in row.List(language)
        select new PlaceName(place!, PlaceForm.Demonym, name, false, language);

    private IEnumerable<PlaceName> Listed(string file, EntityType type) => CuratedTable.Load(file).Rows.SelectMany(row => ReadListed(row, type));

    private IEnumerable<PlaceName> ReadListed(CuratedRow row, EntityType type)
    {
        var country = Country(row, row["country"]);
        var place = new ListedPlace(Plain(row.Required("name")), type, type == EntityType.Region ? NullIfEmpty(row["id"]) : country?.Id, country?.Id, country?.Country3)
        {
            Disputed = type == EntityType.Region && row["disputed"] == "yes",
        };
        if (type == EntityType.City)
        {
            _cities.TryAdd(place.Name, place);
        }

        return row.List("aliases").Prepend(row["name"]).Select(name => new PlaceName(place, PlaceForm.Name, Plain(name), IsAmbiguous(name)))
            .Concat(row.List("ru").SelectMany(name => RussianPhrases.All(Plain(name)).Select(form => new PlaceName(place, PlaceForm.Name, form, IsAmbiguous(name)))));
    }

    private ListedPlace? Country(CuratedRow row, string iso2) => iso2.Length == 0 ? null : _countries.TryGetValue(iso2, out var country)
        ? country
        : throw row.Mistake($"country \"{iso2}\" is not in countries.tsv");

    private static bool IsAmbiguous(string name) => name.Contains('~');

    private static string Plain(string name) => name.Replace("~", "");

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
