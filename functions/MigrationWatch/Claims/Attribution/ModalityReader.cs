using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Attribution;

/// <summary>Whether a figure is reported, alleged, denied, planned or foretold, by the words of its clause (modality.tsv).</summary>
public sealed class ModalityReader(IReadOnlyList<ScannedWord> words, ClauseMap clauses)
{
    // "could be displaced", "are expected to leave": a modal stands right at its verb.
    private const int Clause = 4;

    // "выслать из страны в ближайшие месяцы ещё 5 тысяч нарушителей планирует МВД": the verb of planning may close the sentence.
    private const int Wide = 24;
    private const int MostCues = 12;

    private static readonly PhraseBook<(Modality Modality, int Reach)> Book = Load();

    // "may" is a hedge only where it is no month; a month has a capital letter.
    private readonly List<PhraseMatch<(Modality Modality, int Reach)>> _cues = [.. Book.Scan(words).Where(cue => !(words[cue.Start].Capital && words[cue.Start].Is("may")))];

    /// <param name="start">Index of the first word of figure, noun and verb.</param>
    /// <param name="end">Index after their last word.</param>
    public Modality Of(int start, int end)
    {
        var found = Modality.Reported;
        foreach (var cue in Near(start))
        {
            if (clauses.Apart(start, end, cue.Start, cue.End) <= cue.Meaning.Reach)
            {
                found = Weaker(found, cue.Meaning.Modality);
            }
        }

        return found;
    }

    // Sentences as people write them have a few cues; a wall of them is looked at in part.
    private IEnumerable<PhraseMatch<(Modality Modality, int Reach)>> Near(int start) =>
        _cues.Count <= MostCues ? _cues : _cues.Where(cue => Math.Abs(cue.Start - start) <= MostCues).Take(MostCues);

    // Denied outweighs alleged, alleged planned, planned forecast: the strongest doubt is kept.
    private static Modality Weaker(Modality one, Modality other) => Rank(other) > Rank(one) ? other : one;

    private static int Rank(Modality modality) => modality switch
    {
        Modality.Denied => 4,
        Modality.Alleged => 3,
        Modality.Planned => 2,
        Modality.Forecast => 1,
        _ => 0,
    };

    private static PhraseBook<(Modality, int)> Load() =>
        PhraseTable.Load("modality.tsv", row => (TermName.Find<Modality>(row["modality"]) ?? throw row.Mistake($"modality \"{row["modality"]}\""), row["reach"] switch { "sentence" => int.MaxValue, "wide" => Wide, _ => Clause }));
}
