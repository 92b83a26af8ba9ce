using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Units;

/// <summary>Finds the noun that a figure counts, over its adjectives: "3,000 newly arrived Kyrgyz citizens".</summary>
public static class UnitReader
{
    // "300 residents of low-lying areas": adjectives before a noun are few.
    private const int LongestPhrase = 7;

    private static readonly PhraseBook<UnitNoun> Nouns = Load();
    private static readonly UnitNoun Demonym = new("person", null, ClaimMeasure.Other, [], null, "residence");

    // Where a noun phrase ends without its noun having come.
    private static readonly HashSet<string> Stops =
    [
        "in", "to", "from", "into", "at", "on", "by", "with", "for", "since", "as", "who", "which", "that", "were", "was", "are", "is",
        "have", "has", "had", "will", "would", "could", "may", "might", "be", "been", "and", "or", "while", "but", "per", "than", "a", "an", "last", "this", "next", "previous", "past", "after", "before", "when", "during", "lost", "without", "remain", "remains", "remained", "whose",
        "в", "во", "из", "с", "со", "на", "по", "к", "от", "за", "у", "и", "или", "а", "но", "что", "которые", "были", "был", "было", "не", "при", "до", "для", "через",
    ];

    /// <param name="end">Index after the figure.</param>
    /// <param name="isDemonym">Whether a people's name stands at a word: "Russians", "Kyrgyz".</param>
    public static UnitMention? Read(IReadOnlyList<ScannedWord> words, int end, Func<int, bool> isDemonym)
    {
        UnitMention? found = null;
        var start = SkipPartitive(words, end);
        for (var at = start; at < words.Count && at < start + LongestPhrase; at++)
        {
            // "1,200 families displaced by floods" counts families: the first noun stands.
            if (found is not null && !IsDemonym(found) && !IsLinked(words, at) && (!IsAdjective(words[found.End - 1].Lower) || found.Noun.NoMovement == "sample"))
            {
                break;
            }

            if (Nouns.Match(words, at) is { } match)
            {
                found = Better(found, new UnitMention(match.Meaning, start, match.End));
                at = match.End - 1;
            }
            else if (isDemonym(at))
            {
                // "24,000 Tajiks received Russian citizenship"
                if (found is not null && IsDemonym(found) && words[found.End - 1].Lower[^1] == 's')
                {
                    break;
                }

                found = Better(found, new UnitMention(Demonym, start, at + 1));
            }
            else if (Ends(words[at]))
            {
                break;
            }
        }

        // "30,000 refugees' neighbours"
        if (found is not null && found.End < words.Count && words[found.End].Lower is "'" or "'s" or "’")
        {
            return HouseOf(words, start, found.End + 1);
        }

        return found is not null && IsDemonym(found) && !IsPlural(words[found.End - 1].Lower, words, found.End) ? null : found;
    }

    // "120,000 families' homes": homes are counted.
    private static UnitMention? HouseOf(IReadOnlyList<ScannedWord> words, int start, int at) =>
        at < words.Count && Nouns.Match(words, at) is { Meaning.Name: "household" } match ? new UnitMention(match.Meaning, start, match.End) : null;

    /// <summary>A noun for people starts at a word: "migrants", "мигрантов".</summary>
    public static bool IsPerson(IReadOnlyList<ScannedWord> words, int at) => Nouns.Match(words, at)?.Meaning is { NoMovement: null, Name: "person" };

    // "900 Russian-language schools" counts no Russians; "750,000 Kyrgyz work" does.
    private static bool IsPlural(string demonym, IReadOnlyList<ScannedWord> words, int next) =>
        demonym[^1] is 's' or 'z' or 'h' or 'е' or 'в' or 'ы' or 'и' || demonym.EndsWith("men", StringComparison.Ordinal) || demonym.EndsWith("ese", StringComparison.Ordinal) || next >= words.Count || Ends(words[next]);

    // The head comes last: "Uzbek migrant workers"; but a people's name in the genitive stays behind its noun: "граждан Таджикистана".
    private static UnitMention Better(UnitMention? found, UnitMention next) =>
        found is null || !IsDemonym(next) || IsDemonym(found) ? next : found with { End = next.End };

    // The same instance, not an equal one: plain "people" says as little as a people's name.
    private static bool IsDemonym(UnitMention mention) => ReferenceEquals(mention.Noun, Demonym);

    // "пострадавших семей", "узбекских рабочих"
    private static bool IsAdjective(string word) => word.EndsWith("их", StringComparison.Ordinal) || word.EndsWith("ых", StringComparison.Ordinal);

    private static bool IsLinked(IReadOnlyList<ScannedWord> words, int at) => words[at].Is("-");

    private static bool Ends(ScannedWord word) => (word.Kind == WordKind.Mark && word.Lower is not ("-" or "\"" or "“" or "”" or "«" or "»")) || word.IsDigits || Stops.Contains(word.Lower);

    // "hundreds of thousands of men", "some 5,000 of these families"
    private static int SkipPartitive(IReadOnlyList<ScannedWord> words, int at)
    {
        while (at < words.Count && words[at].Lower is "of" or "the" or "these" or "those" or "its" or "their" or "de" or "des" or "из" or "этих")
        {
            at++;
        }

        return at;
    }

    private static PhraseBook<UnitNoun> Load()
    {
        var book = new PhraseBook<UnitNoun>();
        foreach (var row in CuratedTable.Load("units.tsv").Rows)
        {
            var measure = row["measure"] is { Length: > 0 } name ? TermName.Find<ClaimMeasure>(name) ?? throw row.Mistake($"measure \"{name}\"") : ClaimMeasure.Other;
            book.Add(row.Required("noun"), new UnitNoun(row["unit"], Filled(row["event"]), measure, row.List("only"), Filled(row["no-movement"]), Filled(row["counted"])));
        }

        return book;
    }

    private static string? Filled(string cell) => cell.Length == 0 ? null : cell;
}
