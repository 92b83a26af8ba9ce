using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Events;

/// <summary>
/// A movement as the subject of its sentence, its figure far behind: "Отток россиян в Грузию, пик которого пришёлся на
/// сентябрь, экономисты оценивают в 110 тысяч" (subjects.tsv has the verbs that give a subject its number).
/// </summary>
internal static class Subjects
{
    public const int Cost = 8;

    // "Депортация с турецкой стороны в 2024 году коснулась …": a subject opens its sentence.
    private const int Opening = 2;
    private const int Farthest = 40;

    private static readonly PhraseBook<bool> Verbs = Load();

    public static bool Leads(IReadOnlyList<ScannedWord> words, PhraseMatch<Trigger> trigger, int figure)
    {
        if (trigger.End - trigger.Start > 2 || !Opens(words, trigger.Start) || figure - trigger.End > Farthest || !IsNoun(words[trigger.End - 1].Lower))
        {
            return false;
        }

        for (var at = trigger.End; at < figure; at++)
        {
            if (words[at].Is(";") || words[at].Is("."))
            {
                return false;
            }

            if (Verbs.Match(words, at) is { } verb && verb.End <= figure)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(IReadOnlyList<ScannedWord> words, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - Opening); before--)
        {
            if (words[before].Kind == WordKind.Mark && words[before].Lower is ";" or "." or ":")
            {
                return true;
            }
        }

        return at <= Opening;
    }

    private static bool IsNoun(string word) =>
        word.EndsWith("ция", StringComparison.Ordinal) || word.EndsWith("ток", StringComparison.Ordinal) || word.EndsWith("ыв", StringComparison.Ordinal) || word.EndsWith("ход", StringComparison.Ordinal)
        || word.EndsWith("езд", StringComparison.Ordinal) || word.EndsWith("ство", StringComparison.Ordinal) || word.EndsWith("ние", StringComparison.Ordinal) || word.EndsWith("ка", StringComparison.Ordinal);

    private static PhraseBook<bool> Load() =>
        PhraseTable.Load("subjects.tsv", _ => true);
}
