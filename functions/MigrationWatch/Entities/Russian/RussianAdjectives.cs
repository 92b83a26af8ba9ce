namespace MigrationWatch.Entities.Russian;

/// <summary>Forms of Russian adjectives.</summary>
internal static class RussianAdjectives
{
    public static bool IsAdjective(string word) => word.Length > 4 && (word.EndsWith("ый", StringComparison.Ordinal)
        || word.EndsWith("ая", StringComparison.Ordinal) || word.EndsWith("яя", StringComparison.Ordinal)
        || word.EndsWith("ое", StringComparison.Ordinal) || word.EndsWith("ее", StringComparison.Ordinal)
        || word.EndsWith("ые", StringComparison.Ordinal) || word.EndsWith("ие", StringComparison.Ordinal)
        || word.EndsWith("кий", StringComparison.Ordinal) || word.EndsWith("ний", StringComparison.Ordinal) || word.EndsWith("кой", StringComparison.Ordinal));

    /// <summary>The six cases of the gender and number that the nominative shows.</summary>
    public static string[] Decline(string nominative)
    {
        var stem = nominative[..^2];
        var soft = nominative[^2] is 'я' or 'е' || nominative.EndsWith("ний", StringComparison.Ordinal) || nominative.EndsWith("ние", StringComparison.Ordinal);
        var velar = stem[^1] is 'г' or 'к' or 'х';
        var (o, y) = (soft ? "е" : "о", soft || velar ? "и" : "ы");
        return nominative[^1] switch
        {
            'я' => [nominative, stem + o + "й", stem + o + "й", stem + (soft ? "юю" : "ую"), stem + o + "й", stem + o + "й"],
            'й' => [nominative, stem + o + "го", stem + o + "му", nominative, stem + y + "м", stem + o + "м"],
            _ when nominative[^2] is 'ы' or 'и' => [nominative, stem + y + "х", stem + y + "м", nominative, stem + y + "ми", stem + y + "х"],
            _ => [nominative, stem + o + "го", stem + o + "му", nominative, stem + y + "м", stem + o + "м"],
        };
    }

    /// <summary>Every form of every gender and number, from the masculine nominative; a first part like "российско" stays alone.</summary>
    public static IEnumerable<string> All(string masculine)
    {
        if (!masculine.EndsWith('й'))
        {
            return [masculine];
        }

        var stem = masculine[..^2];
        var y = masculine[^2] is 'о' ? "ы" : masculine[^2].ToString();
        y = stem[^1] is 'г' or 'к' or 'х' ? "и" : y;
        return [masculine, stem + "ого", stem + "ому", stem + y + "м", stem + "ом", stem + "ая", stem + "ой", stem + "ую", stem + "ое", stem + y + "е", stem + y + "х", stem + y + "ми"];
    }
}
