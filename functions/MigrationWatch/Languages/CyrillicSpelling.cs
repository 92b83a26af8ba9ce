using System.Text;

namespace MigrationWatch.Languages;

/// <summary>
/// Uzbek and Azerbaijani were written in Cyrillic within living memory and in part still are.
/// Both spellings follow the Latin one by rule, so the Latin texts teach the Cyrillic languages too.
/// </summary>
internal static class CyrillicSpelling
{
    private static readonly Dictionary<char, string> Azerbaijani = Table("a-а b-б c-ҹ ç-ч d-д e-е ə-ә f-ф g-ҝ ğ-ғ h-һ x-х ı-ы i-и j-ж k-к q-г l-л m-м n-н o-о ö-ө p-п r-р s-с ş-ш t-т u-у ü-ү v-в y-ј z-з");
    private static readonly Dictionary<char, string> Uzbek = Table("a-а b-б d-д e-е f-ф g-г h-ҳ i-и j-ж k-к l-л m-м n-н o-о p-п q-қ r-р s-с t-т u-у v-в x-х y-й z-з ʼ-ъ");

    // Longest first: "yoʻ" is й + ў, not ё.
    private static readonly (string Latin, string Cyrillic)[] UzbekPairs =
        [("yoʻ", "йў"), ("oʻ", "ў"), ("gʻ", "ғ"), ("sh", "ш"), ("ch", "ч"), ("ya", "я"), ("yo", "ё"), ("yu", "ю"), ("ye", "е")];

    public static string OfAzerbaijani(string latin) => string.Concat(latin.ToLowerInvariant().Replace('İ', 'i').Select(letter => Azerbaijani.GetValueOrDefault(letter, letter.ToString())));

    public static string OfUzbek(string latin)
    {
        var text = latin.ToLowerInvariant().Replace('‘', 'ʻ').Replace("o'", "oʻ").Replace("g'", "gʻ");
        var cyrillic = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var pair = Array.Find(UzbekPairs, candidate => string.CompareOrdinal(text, i, candidate.Latin, 0, candidate.Latin.Length) == 0);
            var startsWord = i == 0 || !char.IsLetter(text[i - 1]);
            cyrillic.Append(pair.Cyrillic ?? (text[i] == 'e' && startsWord ? "э" : Uzbek.GetValueOrDefault(text[i], text[i].ToString())));
            i += pair.Latin?.Length ?? 1;
        }

        return cyrillic.ToString();
    }

    private static Dictionary<char, string> Table(string pairs) => pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);
}
