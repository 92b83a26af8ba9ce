using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Events;

/// <summary>
/// English clauses that say which people are meant, before the verb that says what became of them:
/// "new citizens caught in raids were shipped to the front", "Russians who had lived in Almaty were seized".
/// </summary>
internal sealed class AttributeClauses(IReadOnlyList<ScannedWord> words, IReadOnlyList<PhraseMatch<Trigger>> triggers)
{
    // The verb of the main clause is the next or the one after; farther lies another statement.
    private const int Ahead = 3;
    private const int Longest = 24;
    private const int ObjectReach = 4;

    private static readonly HashSet<string> Auxiliaries = ["were", "was", "are", "is", "have", "has", "had"];
    private static readonly HashSet<string> BetweenAuxiliaryAndVerb = ["been", "being", "since", "then", "later", "also", "all", "now", "already", "still", "subsequently", "reportedly", "allegedly", "finally", "immediately", "eventually", "recently"];
    private static readonly HashSet<string> Relatives = ["who", "which", "that"];
    private static readonly HashSet<string> OpensNoMain = ["who", "which", "that", "and", "or", "but", "whom", "they", "he", "she", "it", "there"];
    private static readonly HashSet<string> BeforeNumbers = ["at", "least", "about", "around", "some", "nearly", "almost", "more", "than", "over", "up", "to", "the", "another", "as", "many", "roughly"];

    /// <param name="end">Index after the noun that the figure counts.</param>
    public bool IsAttribute(int i, int end)
    {
        var start = triggers[i].Start;
        var opens = start == end ? words[start].Lower.EndsWith("ed", StringComparison.Ordinal) || IsIrregular(words[start].Lower) : start > end && Relatives.Contains(words[end].Lower);
        return opens && HasMainVerb(i, end);
    }

    /// <summary>"Police seized 13 knives": an active verb right before another figure has that as its object, not the figure before it.</summary>
    public bool HasOwnObject(int i)
    {
        var (start, at) = (triggers[i].Start, triggers[i].End);
        if (triggers[i].Meaning.Side == FigureSide.Before || IsPassive(start))
        {
            return false;
        }

        for (var last = at + ObjectReach; at < Math.Min(words.Count, last) && BeforeNumbers.Contains(words[at].Lower); at++)
        {
        }

        return at < words.Count && words[at].IsDigits;
    }

    private bool HasMainVerb(int i, int end)
    {
        for (var next = i + 1; next < Math.Min(triggers.Count, i + 1 + Ahead) && triggers[next].Start - end <= Longest; next++)
        {
            if (triggers[next].Meaning is { NoMovement: null } && IsMain(triggers[next].Start, triggers[i].End))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMain(int verb, int from)
    {
        var at = SkipBack(verb, from);
        return at > from && Auxiliaries.Contains(words[at].Lower) && !OpensNoMain.Contains(words[at - 1].Lower) && !HasNumber(from, at);
    }

    private bool IsPassive(int verb) => verb > 0 && words[verb - 1].Lower is "were" or "was" or "are" or "is" or "be" or "been" or "being" or "get" or "got";

    private int SkipBack(int verb, int from)
    {
        var at = verb - 1;
        while (at > from && BetweenAuxiliaryAndVerb.Contains(words[at].Lower))
        {
            at--;
        }

        return at;
    }

    private bool HasNumber(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (words[at].IsDigits)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIrregular(string word) => word is "caught" or "held" or "sent" or "taken" or "driven" or "brought" or "found" or "thrown" or "stuck" or "given";
}
