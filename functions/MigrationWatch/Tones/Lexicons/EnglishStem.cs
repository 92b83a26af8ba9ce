namespace MigrationWatch.Tones.Lexicons;

/// <summary>One key for the forms of an English word: accuse, accuses, accused, accusing. The key itself need not be a word.</summary>
internal static class EnglishStem
{
    /// <param name="word">In lower case; may be changed in place.</param>
    /// <returns>The key's length within <paramref name="word"/>.</returns>
    public static int Cut(Span<char> word)
    {
        // "United" in a state's name is no act of uniting.
        if (word.Length <= 3 || word.SequenceEqual("united"))
        {
            return word.Length;
        }

        var length = WithoutVerbEnding(word, WithoutPlural(word));
        if (length > 3 && word[length - 1] == 'y')
        {
            word[length - 1] = 'i';
        }

        // "care" keeps its e, or "cars" would be caring.
        length = length > 4 && word[length - 1] == 'e' ? length - 1 : length;
        return WithoutDouble(word, length);
    }

    private static int WithoutPlural(Span<char> word)
    {
        var length = word.Length;
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i' or '\'')
        {
            return length;
        }

        if (word.EndsWith("ies") && length > 4)
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        return length - (word.EndsWith("sses") || word.EndsWith("ches") || word.EndsWith("shes") ? 2 : 1);
    }

    private static int WithoutVerbEnding(Span<char> word, int length)
    {
        var cut = word[..length];
        if (cut.EndsWith("ied") && length > 4)
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        var bare = cut.EndsWith("ing") && length > 5 ? length - 3 : cut.EndsWith("ed") && length > 4 ? length - 2 : length;
        if (bare == 3 && length > 3 && IsVowel(word[1]) && !IsVowel(word[2]))
        {
            // "hating" drops an e that "hitting" never had.
            word[3] = 'e';
            return 4;
        }

        return bare;
    }

    // "ban" and "banned", "kill" and "killed" meet without a list of which double.
    private static int WithoutDouble(ReadOnlySpan<char> word, int length) =>
        length > 3 && word[length - 1] == word[length - 2] && !IsVowel(word[length - 1]) ? length - 1 : length;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
