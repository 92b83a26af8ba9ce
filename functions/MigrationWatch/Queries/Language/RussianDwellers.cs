namespace MigrationWatch.Queries.Language;

/// <summary>
/// Nouns whose stem changes between their forms, which Snowball leaves apart: гражданин, граждане and граждан; россиянин and россиян; беженец and беженцы.
/// They name most of the people this site writes about.
/// </summary>
internal static class RussianDwellers
{
    private const string Vowels = "аеиоуыэюя";

    // "-ан" ends participles too (задержан, послан), so only what no participle ends in.
    private static readonly string[] _many =
    [
        "раждан", "ьян", "иян", "иан", "чан", "влян", "млян", "армян", "цыган", "горожан", "парижан", "северян", "славян", "молдаван", "мусульман", "дворян",
    ];

    /// <summary>Letters before "ин": shorter ones are surnames (Панин, Ванин).</summary>
    private const int ShortestPeople = 5;

    private static readonly string[] _one = ["ин", "ина", "ину", "ином", "ине"];

    /// <returns>The stem, or null when the word is none of these.</returns>
    public static string? Stem(ReadOnlySpan<char> word) => OneOfMany(word) ?? Many(word) ?? FleetingVowel(word);

    private static string? OneOfMany(ReadOnlySpan<char> word)
    {
        foreach (var ending in _one)
        {
            var length = word.Length - ending.Length;
            if (length >= ShortestPeople && word.EndsWith(ending) && word[..length] is [.., 'а' or 'я', 'н'])
            {
                return word[..length].ToString();
            }
        }

        return null;
    }

    private static string? Many(ReadOnlySpan<char> word)
    {
        foreach (var ending in _many)
        {
            if (word.EndsWith(ending))
            {
                return word.ToString();
            }
        }

        return null;
    }

    /// <summary>Иностранец, иностранцы; владелец, владельцы; китаец, китайцы. Two consonants keep the vowel: беглец, беглецы.</summary>
    private static string? FleetingVowel(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || !word.EndsWith("ец"))
        {
            return null;
        }

        var before = word[..^2];
        var last = word[^3];
        return Vowels.Contains(last) ? $"{before}йц"
            : !Vowels.Contains(word[^4]) ? null
            : last == 'л' ? $"{before}ьц"
            : $"{before}ц";
    }
}
