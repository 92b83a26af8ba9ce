namespace MigrationWatch.Queries.Language;

/// <summary>The Porter2 ("English Snowball") algorithm for one lower-case word: migrants, migrant's and migrant share a stem.</summary>
internal static class EnglishStemmer
{
    private static readonly (string Suffix, string Replacement)[] _long =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] _shorter =
        [("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] _last =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic"];

    public static string Stem(ReadOnlySpan<char> word)
    {
        // Other Latin alphabets and two-letter words are left as they are.
        if (word.Length < 3 || word.IndexOfAnyExceptInRange('a', 'z') >= 0)
        {
            return word.ToString();
        }

        var stem = new EnglishWord(word);
        Plural(stem);
        PastAndGerund(stem);
        if (stem.Length > 2 && stem.Ends("y") && !stem.IsVowel(stem.Length - 2))
        {
            stem.Replace(1, "i");
        }

        ReplaceInR1(stem, _long);
        Remove(stem, "ogi", "og", 'l');
        RemoveLi(stem);
        ReplaceInR1(stem, _shorter);
        RemoveInR2(stem);
        LastLetter(stem);
        return stem.ToString();
    }

    private static void Plural(EnglishWord stem)
    {
        if (stem.Ends("sses"))
        {
            stem.Replace(2, "");
        }
        else if (stem.Ends("ied") || stem.Ends("ies"))
        {
            stem.Replace(2, stem.Length > 4 ? "" : "e");
        }
        else if (stem.Ends("s") && !stem.Ends("us") && !stem.Ends("ss") && stem.HasVowelBefore(stem.Length - 2))
        {
            stem.Replace(1, "");
        }
    }

    private static void PastAndGerund(EnglishWord stem)
    {
        if (stem.Ends("eedly") || stem.Ends("eed"))
        {
            var cut = stem.Ends("eedly") ? 3 : 1;
            stem.ReplaceIf(stem.InR1(cut + 2), cut, "");
            return;
        }

        var suffix = stem.Ends("edly") ? 4 : stem.Ends("ingly") ? 5 : stem.Ends("ed") ? 2 : stem.Ends("ing") ? 3 : 0;
        if (suffix == 0 || !stem.HasVowelBefore(stem.Length - suffix))
        {
            return;
        }

        stem.Replace(suffix, "");
        if (stem.Ends("at") || stem.Ends("bl") || stem.Ends("iz"))
        {
            stem.Replace(0, "e");
        }
        else if (stem.EndsInDouble())
        {
            stem.Replace(1, "");
        }
        else if (stem.IsShort())
        {
            stem.Replace(0, "e");
        }
    }

    private static void ReplaceInR1(EnglishWord stem, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (stem.Ends(suffix))
            {
                stem.ReplaceIf(stem.InR1(suffix.Length), suffix.Length, replacement);
                return;
            }
        }
    }

    private static void Remove(EnglishWord stem, string suffix, string replacement, char before) =>
        stem.ReplaceIf(stem.Ends(suffix) && stem.InR1(suffix.Length) && stem.Before(suffix.Length) == before, suffix.Length, replacement);

    private static void RemoveLi(EnglishWord stem) =>
        stem.ReplaceIf(stem.Ends("li") && stem.InR1(2) && "cdeghkmnrt".Contains(stem.Before(2)), 2, "");

    private static void RemoveInR2(EnglishWord stem)
    {
        stem.ReplaceIf(stem.Ends("ative") && stem.InR2(5), 5, "");
        foreach (var suffix in _last)
        {
            if (stem.Ends(suffix))
            {
                stem.ReplaceIf(stem.InR2(suffix.Length), suffix.Length, "");
                return;
            }
        }

        stem.ReplaceIf(stem.Ends("ion") && stem.InR2(3) && stem.Before(3) is 's' or 't', 3, "");
    }

    private static void LastLetter(EnglishWord stem)
    {
        var e = stem.Ends("e") && (stem.InR2(1) || (stem.InR1(1) && !stem.EndsInShortSyllable(1)));
        stem.ReplaceIf(e || (stem.Ends("ll") && stem.InR2(1)), 1, "");
    }
}
