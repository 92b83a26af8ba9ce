using MigrationWatch.Contracts;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition.Found;

namespace MigrationWatch.Entities.Recognition;

/// <summary>Georgia the state is told from the country by the company it keeps, in its own sentence first.</summary>
internal static class Homonyms
{
    private static readonly string[] AmericanWords = ["Atlanta", "Savannah", "Macon", "Augusta", "governor", "Gov", "senator", "Sen", "Senate", "Republican", "Republicans", "Democrat", "Democrats", "GOP", "county", "runoff", "Trump", "Biden", "ICE", "Kemp", "Bulldogs", "Confederate"];

    private static readonly string[] CaucasianWords = ["Tbilisi", "Batumi", "Kutaisi", "Zugdidi", "Gori", "Caucasus", "Saakashvili", "Ossetia", "Abkhazia", "Lars", "lari", "Kobakhidze", "Zurabishvili", "Ivanishvili", "Soviet"];

    public static List<FoundName> Resolve(Reading reading, List<FoundName> names)
    {
        if (!names.Any(IsGeorgia))
        {
            return names;
        }

        var document = Weigh(reading, names, 0, reading.Count);
        return [.. names.Select(name => IsGeorgia(name) && !IsCyrillic(reading, name) && IsState(reading, names, name, document) ? AsState(name) : name)];
    }

    private static bool IsGeorgia(FoundName name) => name.Place is { Iso2: "GE", Name: "Georgia", Form: PlaceForm.Name };

    // Russian has a name for each: "Грузия" is never the state, which is "Джорджия".
    private static bool IsCyrillic(Reading reading, FoundName name) => reading.Of(name.First)[0] >= 'А';

    private static bool IsState(Reading reading, List<FoundName> names, FoundName name, int document)
    {
        var first = name.First;
        while (first > 0 && reading.SameSentence(first - 1, name.First))
        {
            first--;
        }

        var end = name.End;
        while (end < reading.Count && reading.SameSentence(end, name.First))
        {
            end++;
        }

        var sentence = Weigh(reading, names, first, end);
        return sentence > 0 || (sentence == 0 && document > 0);
    }

    /// <summary>Above zero: America; below: the Caucasus and its neighbours.</summary>
    private static int Weigh(Reading reading, List<FoundName> names, int first, int end)
    {
        var weight = names.Where(name => name.First >= first && name.End <= end && !IsGeorgia(name)).Sum(Weigh);
        for (var i = first; i < end; i++)
        {
            weight += reading.IsWord(i) ? Weigh(reading.Of(i)) : 0;
        }

        return weight;
    }

    private static int Weigh(FoundName name) => name.Place switch
    {
        { Iso2: "US", Type: EntityType.Region or EntityType.City, Name: not "Washington" } => 2,
        { Iso2: "RU" or "AM" or "AZ" or "UA" or "TR" or "KZ" or "KG" or "UZ" or "TJ" or "TM" or "MD" or "GE" } => -2,
        _ => 0,
    };

    private static int Weigh(ReadOnlySpan<char> word) => Contains(AmericanWords, word) ? 1 : Contains(CaucasianWords, word) ? -2 : 0;

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (word.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    private static FoundName AsState(FoundName name)
    {
        var state = new ListedPlace("Georgia (U.S. state)", EntityType.Region, "US-GA", "US", "USA");
        return name with { Type = EntityType.Region, Place = name.Place!.Value with { Name = state.Name, Iso2 = "US", Iso3 = "USA", Type = EntityType.Region, Place = state } };
    }
}
