using MigrationWatch.Contracts;
using MigrationWatch.Entities.Listed;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition;

/// <summary>"Moscow said" names a government, "in Moscow" a city: told by the preposition before and the verb or possession after.</summary>
internal static class Metonymy
{
    private static readonly HashSet<string> Capitals = ["Moscow", "Kyiv", "Washington", "Beijing", "Tashkent", "Bishkek", "Astana", "Dushanbe", "Ashgabat", "Tbilisi", "Yerevan", "Baku", "Ankara", "London", "Paris", "Berlin", "Brussels", "Tehran", "Minsk", "Warsaw", "Tokyo", "Seoul", "Pyongyang", "Damascus", "Jerusalem", "New Delhi", "Islamabad", "Riga", "Vilnius", "Tallinn"];

    private static readonly HashSet<string> Acts = new(StringComparer.OrdinalIgnoreCase)
    {
        "accused", "accuses", "annexed", "invaded", "warned", "warns", "believes", "believed", "wants", "wanted", "insists", "insisted", "denied", "denies", "claims", "claimed", "demanded", "demands", "agreed", "refused", "refuses", "hopes", "fears", "sees",
        "recognises", "recognizes", "recognised", "recognized", "deported", "deports", "expelled", "signed", "rejects", "rejected", "says", "said", "announced", "imposed", "vowed", "pledged", "retaliated", "condemned", "backs", "backed", "launched", "views", "tightened", "plans", "sent",
        "заявила", "заявил", "обвинила", "обвинил", "потребовала", "потребовал", "отвергла", "отверг", "считает", "требует", "отрицает", "настаивает", "ввела", "ввёл", "согласилась", "согласился", "отказалась", "отказался", "признала", "признал", "депортирует", "депортировала", "намерена", "намерен", "хочет", "выслала", "выслал",
    };

    private static readonly HashSet<string> Owned = new(StringComparer.OrdinalIgnoreCase)
    {
        "invasion", "war", "military", "army", "troops", "forces", "foreign", "government", "policy", "policies", "decision", "demands", "ambassador", "allies", "annexation", "aggression", "mobilization", "mobilisation", "sanctions", "plans", "efforts", "leadership", "position", "subsequent", "full",
    };

    public static List<FoundName> Resolve(Reading reading, List<FoundName> names) => [.. names.Select(name => IsGovernment(reading, name) ? AsGovernment(name) : name)];

    private static bool IsGovernment(Reading reading, FoundName name)
    {
        if (name is not { Type: EntityType.City, Place: { Form: PlaceForm.Name } place } || !Capitals.Contains(place.Name) || reading.Is(name.First - 1, WordClass.PlaceBefore))
        {
            return false;
        }

        var after = name.End;
        return after < reading.Count && (reading.Tokens[after].Kind == Sentences.TokenKind.Possessive
            ? after + 1 < reading.Count && Owned.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.Of(after + 1))
            : Acts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.Of(after)));
    }

    private static FoundName AsGovernment(FoundName name)
    {
        var country = Gazetteer.Default.Countries[name.Place!.Value.Iso2!];
        return name with
        {
            Type = EntityType.Organization,
            Place = null,
            Evidence = NameEvidence.Context,
            Listed = new ListedName($"Government of {country.Name}", EntityType.Organization, "gov-" + country.Id!.ToLowerInvariant(), country.Id, "government"),
        };
    }
}
