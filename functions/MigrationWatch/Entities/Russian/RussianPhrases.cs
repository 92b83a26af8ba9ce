namespace MigrationWatch.Entities.Russian;

/// <summary>Case forms of a name of several words: leading adjectives agree with the first noun, what follows it stands still.</summary>
internal static class RussianPhrases
{
    /// <param name="nominative">"Чеченская Республика", "Ростов-на-Дону", "Тбилиси*": * marks a word that does not decline.</param>
    public static IEnumerable<string> All(string nominative) => Decline(nominative).Distinct();

    /// <summary>The six cases, in the order of <see cref="RussianNouns.Decline"/>.</summary>
    /// <inheritdoc cref="All"/>
    public static string[] Decline(string nominative)
    {
        if (nominative.EndsWith('*'))
        {
            return RussianNouns.Indeclinable(nominative[..^1]);
        }

        var words = nominative.Split(' ');
        var head = Array.FindIndex(words, word => !RussianAdjectives.IsAdjective(word));
        var declined = words.Select((word, i) => i > head && head >= 0 ? RussianNouns.Indeclinable(word) : DeclineWord(word)).ToArray();
        return [.. Enumerable.Range(0, RussianNouns.Cases).Select(grammaticalCase => string.Join(' ', declined.Select(forms => forms[grammaticalCase])))];
    }

    /// <summary>A person's name: every word declines, a surname in -ов or -ин with the instrumental of an adjective; "Пётр" loses its vowel.</summary>
    public static IEnumerable<string> Person(string nominative)
    {
        var declined = nominative.Split(' ').Select(DeclinePersonWord).ToArray();
        return Enumerable.Range(0, RussianNouns.Cases).Select(grammaticalCase => string.Join(' ', declined.Select(forms => forms[grammaticalCase]))).Distinct();
    }

    private static string[] DeclinePersonWord(string word)
    {
        if (word.EndsWith('*'))
        {
            return RussianNouns.Indeclinable(word[..^1]);
        }

        var forms = DeclineWord(word);

        // A name's accusative is its genitive, unlike a town's.
        forms[3] = char.IsUpper(word[0]) && word[^1] is not ('а' or 'я') ? forms[1] : forms[3];
        if (word.EndsWith("ов", StringComparison.Ordinal) || word.EndsWith("ев", StringComparison.Ordinal) || word.EndsWith("ин", StringComparison.Ordinal))
        {
            forms[4] = word + "ым";
        }
        else if (word.EndsWith("ова", StringComparison.Ordinal) || word.EndsWith("ева", StringComparison.Ordinal) || word.EndsWith("ина", StringComparison.Ordinal))
        {
            forms = [word, word[..^1] + "ой", word[..^1] + "ой", word[..^1] + "у", word[..^1] + "ой", word[..^1] + "ой"];
        }

        return forms;
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
