namespace MigrationWatch.Queries.Language;

/// <summary>The Russian Snowball algorithm for one lower-case word with <c>е</c> for <c>ё</c>: мигранты, мигрантов and мигрантами share a stem. What it leaves apart that matters here comes first.</summary>
internal static class RussianStemmer
{
    // Longest first: the first that fits is the one meant.
    private static readonly string[] _gerundsAfterA = ["вшись", "вши", "в"];
    private static readonly string[] _gerunds = ["ившись", "ывшись", "ивши", "ывши", "ив", "ыв"];

    private static readonly string[] _adjectives =
    [
        "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом",
        "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею",
    ];

    private static readonly string[] _participlesAfterA = ["ем", "нн", "вш", "ющ", "щ"];
    private static readonly string[] _participles = ["ивш", "ывш", "ующ"];

    private static readonly string[] _verbsAfterA =
        ["ете", "йте", "ешь", "нно", "ла", "на", "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "й", "л", "н"];

    private static readonly string[] _verbs =
    [
        "ейте", "уйте", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить", "ыть", "ишь",
        "ей", "уй", "ил", "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ю",
    ];

    private static readonly string[] _nouns =
    [
        "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям", "ем", "ам",
        "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я",
    ];

    public static string Stem(ReadOnlySpan<char> word) => RussianDwellers.Stem(word) ?? Snowball(word);

    private static string Snowball(ReadOnlySpan<char> word)
    {
        var regions = new RussianRegions(word);
        var end = Inflection(word, regions.Verb);
        end = Ends(word, end, regions.Verb, "и") ? end - 1 : end;
        end = Cut(word, end, regions.R2, ["ость", "ост"]);
        return word[..Last(word, end, regions.Verb)].ToString();
    }

    private static int Inflection(ReadOnlySpan<char> word, int region)
    {
        var gerund = Cut(word, CutAfterA(word, word.Length, region, _gerundsAfterA), region, _gerunds, unlessShorterThan: word.Length);
        if (gerund < word.Length)
        {
            return gerund;
        }

        var end = Cut(word, word.Length, region, ["ся", "сь"]);
        var adjective = Cut(word, end, region, _adjectives);
        if (adjective < end)
        {
            return Cut(word, CutAfterA(word, adjective, region, _participlesAfterA), region, _participles, unlessShorterThan: adjective);
        }

        var verb = Cut(word, CutAfterA(word, end, region, _verbsAfterA), region, _verbs, unlessShorterThan: end);
        return verb < end ? verb : Cut(word, end, region, _nouns);
    }

    /// <summary>Doubled н loses one, ейш(е) goes, ь goes: the first that is there.</summary>
    private static int Last(ReadOnlySpan<char> word, int end, int region)
    {
        var superlative = Cut(word, end, region, ["ейше", "ейш"]);
        return Ends(word, superlative, region, "нн") ? superlative - 1
            : superlative == end && Ends(word, end, region, "ь") ? end - 1
            : superlative;
    }

    private static int Cut(ReadOnlySpan<char> word, int end, int region, string[] suffixes, int unlessShorterThan = 0)
    {
        if (end < unlessShorterThan)
        {
            return end;
        }

        foreach (var suffix in suffixes)
        {
            if (Ends(word, end, region, suffix))
            {
                return end - suffix.Length;
            }
        }

        return end;
    }

    /// <summary>These endings count only after а or я.</summary>
    private static int CutAfterA(ReadOnlySpan<char> word, int end, int region, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            var at = end - suffix.Length;
            if (Ends(word, end, region, suffix) && at > region && word[at - 1] is 'а' or 'я')
            {
                return at;
            }
        }

        return end;
    }

    private static bool Ends(ReadOnlySpan<char> word, int end, int region, string suffix) =>
        end - suffix.Length >= region && word[..end].EndsWith(suffix);
}
