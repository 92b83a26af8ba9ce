namespace MigrationWatch.Entities.Russian;

/// <summary>Case forms of Russian proper nouns by their ending: nominative, genitive, dative, accusative, instrumental, prepositional.</summary>
/// <remarks>Names only. Fleeting vowels other than in -ец and stress are left out: matching needs every right form, and a few wrong ones do no harm.</remarks>
internal static class RussianNouns
{
    public const int Cases = 6;

    public static string[] Decline(string noun)
    {
        if (noun.Length < 2)
        {
            return Indeclinable(noun);
        }

        var stem = noun[..^1];
        return (noun[^2], noun[^1]) switch
        {
            ('и', 'я') => Forms(stem, "я", "и", "и", "ю", "ей", "и"),
            (_, 'я') => Forms(stem, "я", "и", "е", "ю", "ей", "е"),
            (_, 'а') => Forms(stem, "а", AfterStem(stem, "ы"), "е", "у", IsHushing(stem[^1]) ? "ей" : "ой", "е"),
            ('и', 'й') => Forms(stem, "й", "я", "ю", "й", "ем", "и"),
            (_, 'й') => Forms(stem, "й", "я", "ю", "й", "ем", "е"),
            (_, 'ь') => SoftSign(noun, stem),
            (_, 'ы' or 'и') => Plural(noun, stem),
            ('ь' or 'и', 'е') => Forms(stem, "е", "я", "ю", "е", "ем", noun[^2] == 'и' ? "и" : "е"),
            ('в' or 'н', 'о') when stem.Length > 3 => Forms(stem, "о", "а", "у", "о", "ом", "е"),
            ('е', 'ц') => Forms(FleetingStem(noun), "", "а", "у", "", "ом", "е", nominative: noun),
            (_, >= 'б' and not ('е' or 'ё' or 'о' or 'у' or 'э' or 'ю')) => Forms(noun, "", "а", "у", "", IsHushing(noun[^1]) ? "ем" : "ом", "е"),
            _ => Indeclinable(noun),
        };
    }

    public static string[] Indeclinable(string noun) => [noun, noun, noun, noun, noun, noun];

    internal static bool IsHushing(char c) => c is 'ж' or 'ч' or 'ш' or 'щ' or 'ц';

    /// <summary>-ы, or -и after the letters that take no ы.</summary>
    internal static string AfterStem(string stem, string ending) => ending == "ы" && stem[^1] is 'г' or 'к' or 'х' or 'ж' or 'ч' or 'ш' or 'щ' ? "и" : ending;

    // "Казань" is feminine and "Ярославль" masculine; the -ль, -рь and -ть of towns are mostly feminine, so only -вль and -поль are not.
    private static string[] SoftSign(string noun, string stem) =>
        noun.EndsWith("вль", StringComparison.Ordinal) || noun.EndsWith("мль", StringComparison.Ordinal) || noun.EndsWith("поль", StringComparison.Ordinal) || noun.EndsWith("иль", StringComparison.Ordinal)
            ? Forms(stem, "ь", "я", "ю", "ь", "ем", "е")
            : Forms(stem, "ь", "и", "и", "ь", "ью", "и");

    private static string[] Plural(string noun, string stem) =>
        [noun, stem[^1] is 'т' or 'в' or 'д' ? stem + "ов" : stem, stem + "ам", noun, stem + "ами", stem + "ах"];

    private static string FleetingStem(string noun) =>
        noun.Length > 4 && "аеиоуыэюя".Contains(noun[^3]) ? noun[..^2] + "йц" : noun[..^2] + "ц";

    private static string[] Forms(string stem, string nominative, string genitive, string dative, string accusative, string instrumental, string prepositional) =>
        [stem + nominative, stem + genitive, stem + dative, stem + accusative, stem + instrumental, stem + prepositional];

    private static string[] Forms(string stem, string _, string genitive, string dative, string __, string instrumental, string prepositional, string nominative) =>
        [nominative, stem + genitive, stem + dative, nominative, stem + instrumental, stem + prepositional];
}
