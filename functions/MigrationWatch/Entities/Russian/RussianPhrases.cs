namespace MigrationWatch.Entities.Russian;

/// <summary>Case forms of a name of several words: leading adjectives agree with the first noun, what follows it stands still.</summary>
internal static class RussianPhrases
{
    /// <param name="nominative">"Чеченская Республика", "Ростов-на-Дону", "Тбилиси*": * marks a word that does not decline.</param>
    public static IEnumerable<string> All(string nominative)
    {
        if (nominative.EndsWith('*'))
        {
            return [nominative[..^1]];
        }

        var words = nominative.Split(' ');
        var head = Array.FindIndex(words, word => !RussianAdjectives.IsAdjective(word));
        var declined = words.Select((word, i) => i > head && head >= 0 ? RussianNouns.Indeclinable(word) : DeclineWord(word)).ToArray();
        return Enumerable.Range(0, RussianNouns.Cases).Select(grammaticalCase => string.Join(' ', declined.Select(forms => forms[grammaticalCase]))).Distinct();
    }

    private static string[] DeclineWord(string word)
    {
        if (RussianAdjectives.IsAdjective(word))
        {
            return RussianAdjectives.Decline(word);
        }

        // "Ростов-на-Дону" declines in front, "Алма-Ата" behind.
        var on = word.IndexOf("-на-", StringComparison.Ordinal);
        if (on > 0)
        {
            return [.. RussianNouns.Decline(word[..on]).Select(form => form + word[on..])];
        }

        var hyphen = word.LastIndexOf('-');
        return hyphen < 0 ? RussianNouns.Decline(word) : [.. DeclineWord(word[(hyphen + 1)..]).Select(form => word[..(hyphen + 1)] + form)];
    }
}
