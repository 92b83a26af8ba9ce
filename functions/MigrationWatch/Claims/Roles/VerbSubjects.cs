using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Roles;

/// <summary>Whether words can be the subject of a verb behind them: nothing is counted or said in between.</summary>
/// <param name="isDate">Whether a word belongs to a date, which parts nothing.</param>
internal sealed class VerbSubjects(IReadOnlyList<ScannedWord> words, Func<int, bool> isDate)
{
    // Adverbs and a date between "что" and its verb: "МВД сообщило, что за год выслало 300".
    private const int LongestAdverbial = 4;

    /// <param name="start">Index after the subject.</param>
    /// <param name="verb">Index of the verb's first word.</param>
    public bool Reach(int start, int verb)
    {
        var commas = 0;
        for (var at = start; at < verb; at++)
        {
            if (SourceLexicon.SpeechAt(words, at) is { } speech)
            {
                return SaysOfItself(speech.End - 1, verb);
            }

            if ((words[at].IsDigits && !isDate(at)) || words[at].Lower is ";" or ":" or "that" or "что")
            {
                return false;
            }

            commas += words[at].Is(",") && !OpensRelative(at, verb) ? 1 : 0;
        }

        return commas % 2 == 0;
    }

    // "Lithuania's border guards, who have pushed back 23,700": the clause is about those who act.
    private bool OpensRelative(int at, int verb) => at + 1 < verb && words[at + 1].Lower is "who" or "which" or "которые" or "которая" or "который";

    // "Georgia said it had deported 300", "plans to deport 300", "told 300 to leave", "МВД сообщило, что выслало 300": who speaks does it.
    private bool SaysOfItself(int at, int verb)
    {
        var isInfinitive = at + 1 < words.Count && (words[at + 1].Is("to") || words[at + 1].Lower.EndsWith("ть", StringComparison.Ordinal));
        if (isInfinitive || at + 1 >= verb)
        {
            return isInfinitive || words[at].Lower is "told" or "tells";
        }

        for (var next = at + 1; next < verb; next++)
        {
            if (words[next].Lower is "it" or "they")
            {
                return verb - next <= LongestAdverbial;
            }

            if (words[next].Is("что"))
            {
                return verb - next <= LongestAdverbial + 1 && !AnyName(next + 1, verb);
            }

            if ((words[next].IsDigits && !isDate(next)) || words[next].Lower is "." or ";")
            {
                return false;
            }
        }

        return false;
    }

    private bool AnyName(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words[at].Capital)
            {
                return true;
            }
        }

        return false;
    }
}
