using MigrationWatch.Claims.Words;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Events;

/// <summary>
/// Verbs that say nothing by themselves, "получили", "внесли", "прошли", with the object that does (complements.tsv). Russian
/// puts the two at either end of a clause, so the nearest verb of an object is looked for on both sides.
/// </summary>
internal static class Complements
{
    // From a fronted object over place and time to the verb; bounded, so that a text of objects alone stays linear.
    private const int Farthest = 14;
    private const int LongestAside = 9;

    private static readonly PhraseBook<List<Complement>> Book = Load();

    /// <summary>The triggers with those that verb and object make together; a verb that was a trigger alone gives way.</summary>
    public static IReadOnlyList<PhraseMatch<Trigger>> With(IReadOnlyList<PhraseMatch<Trigger>> triggers, IReadOnlyList<ScannedWord> words)
    {
        SortedDictionary<int, PhraseMatch<Trigger>>? byStart = null;
        foreach (var match in Book.Scan(words))
        {
            if (VerbOf(match, words) is not var (verb, meaning) || IsPartOfPhrase(triggers, verb))
            {
                continue;
            }

            byStart ??= new(triggers.ToDictionary(trigger => trigger.Start));
            byStart[verb] = new PhraseMatch<Trigger>(verb, verb + 1, meaning);
        }

        return byStart is null ? triggers : [.. byStart.Values];
    }

    private static (int Verb, Trigger Meaning)? VerbOf(PhraseMatch<List<Complement>> match, IReadOnlyList<ScannedWord> words)
    {
        var (left, right) = (match.Start, match.End - 1);
        for (var step = 0; step < Farthest; step++)
        {
            (left, right) = (Next(words, left, -1), Next(words, right, 1));
            if (right >= 0 && Taking(match.Meaning, words[right]) is { } behind)
            {
                return (right, behind);
            }

            if (left >= 0 && Taking(match.Meaning, words[left]) is { } ahead)
            {
                return (left, ahead);
            }
        }

        return null;
    }

    // The next word of the same clause: "Контракт с армией, утверждает Киев, подписали".
    private static int Next(IReadOnlyList<ScannedWord> words, int at, int way)
    {
        var next = at < 0 ? -1 : at + way;
        if (next < 0 || next >= words.Count)
        {
            return -1;
        }

        var behind = words[next].Is(",") ? OverAside(words, next, way) : next;
        return behind >= 0 && behind < words.Count && !EndsClause(words[behind]) && !words[behind].Is(",") ? behind : -1;
    }

    private static int OverAside(IReadOnlyList<ScannedWord> words, int comma, int way)
    {
        for (var end = comma + way; end >= 0 && end < words.Count && Math.Abs(end - comma) <= LongestAside && !EndsClause(words[end]); end += way)
        {
            if (words[end].Is(","))
            {
                return end + way;
            }
        }

        return -1;
    }

    private static Trigger? Taking(List<Complement> complements, ScannedWord word) => word.IsLetters ? complements.Find(complement => complement.Takes(word))?.Meaning : null;

    private static bool EndsClause(ScannedWord word) => word.Lower is ";" or "." or ":" or "—" or "–" or "(" or ")" or "!" or "?";

    // "получил отказ во въезде" says more than its verb with an object.
    private static bool IsPartOfPhrase(IReadOnlyList<PhraseMatch<Trigger>> triggers, int verb)
    {
        var next = Search.FirstNotBelow(triggers.Count, i => triggers[i].Start, verb + 1);
        return next > 0 && triggers[next - 1] is var nearest && nearest.End > verb && nearest.End - nearest.Start > 1;
    }

    private static PhraseBook<List<Complement>> Load()
    {
        var book = new PhraseBook<List<Complement>>();
        foreach (var rows in CuratedTable.Load("complements.tsv").Rows.GroupBy(row => row.Required("phrase")))
        {
            book.Add(rows.Key, [.. rows.Select(row => new Complement(row.List("verbs"), TriggerLexicon.Read(row)))]);
        }

        return book;
    }
}
