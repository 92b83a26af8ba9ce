using System.Globalization;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Quantities;

/// <summary>The words around a number: hedges, what makes it no count, what makes it an earlier figure.</summary>
internal static class QuantityLexicon
{
    private const int LongestLead = 4;
    private const int ChangeReach = 9;

    private static readonly PhraseBook<Qualifier> HedgesBefore = PhraseTable.Load("qualifiers.tsv", Hedge, row => row["side"] == "before");
    private static readonly PhraseBook<Qualifier> HedgesAfter = PhraseTable.Load("qualifiers.tsv", Hedge, row => row["side"] == "after");
    private static readonly PhraseBook<bool> NoCountBefore = PhraseTable.Load("non-counts.tsv", _ => true, row => row["side"] == "before");
    private static readonly PhraseBook<bool> NoCountAfter = PhraseTable.Load("non-counts.tsv", _ => true, row => row["side"] == "after");
    private static readonly PhraseBook<bool> Comparisons = PhraseTable.Load("comparisons.tsv", row => row["kind"] == "earlier", _ => true);
    private static readonly PhraseBook<double> Fractions = PhraseTable.Load("fractions.tsv", row => double.Parse(row.Required("percent"), CultureInfo.InvariantCulture), _ => true);

    public static PhraseMatch<Qualifier>? HedgeBefore(IReadOnlyList<ScannedWord> words, int at) => EndingAt(HedgesBefore, words, at);

    public static PhraseMatch<Qualifier>? HedgeAfter(IReadOnlyList<ScannedWord> words, int at) => at < words.Count ? HedgesAfter.Match(words, at) : null;

    public static bool IsNoCount(IReadOnlyList<ScannedWord> words, int start, int end) =>
        EndingAt(NoCountBefore, words, start) is not null || (end < words.Count && NoCountAfter.Match(words, end) is not null);

    public static bool IsEarlier(IReadOnlyList<ScannedWord> words, int start) => EndingAt(Comparisons, words, start) is { Meaning: true };

    /// <summary>A verb of change stands within a few words before.</summary>
    public static bool FollowsChange(IReadOnlyList<ScannedWord> words, int start, int reach = ChangeReach)
    {
        for (var at = start - 1; at >= 0 && at >= start - reach && words[at].Kind != WordKind.Mark; at--)
        {
            if (Comparisons.Match(words, at) is { Meaning: false })
            {
                return true;
            }
        }

        return false;
    }

    public static PhraseMatch<double>? Fraction(IReadOnlyList<ScannedWord> words, int at) => Fractions.Match(words, at);

    public static bool MayBeFraction(ScannedWord word) => Fractions.MayStart(word);

    private static PhraseMatch<T>? EndingAt<T>(PhraseBook<T> book, IReadOnlyList<ScannedWord> words, int end)
    {
        for (var at = Math.Max(0, end - LongestLead); at < end; at++)
        {
            if (book.Match(words, at) is { } match && match.End == end)
            {
                return match;
            }
        }

        return null;
    }

    private static Qualifier Hedge(CuratedRow row) =>
        TermName.Find<Qualifier>(row["qualifier"]) ?? throw row.Mistake($"qualifier \"{row["qualifier"]}\"");
}
