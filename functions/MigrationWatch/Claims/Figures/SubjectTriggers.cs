using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>The noun of movement that a verb of change measures, however far in front: "Emigration to Israel, which had averaged 7,000 a year, hit 43,685".</summary>
internal static class SubjectTriggers
{
    private const int Farthest = 30;
    private const int ChangeReach = 3;

    private static readonly string[] Nominal = ["tion", "sion", "flow", "flows", "tions", "sions", "exodus", "arrivals", "departures", "returns", "crossings", "permits", "visas", "applications", "claims", "requests", "migration", "removals", "detentions", "arrests", "refusals", "entries"];

    public static PhraseMatch<Trigger>? Of(SentenceReading sentence, QuantityMention quantity)
    {
        var index = Search.FirstNotBelow(sentence.Triggers.Count, i => sentence.Triggers[i].Start, quantity.Start) - 1;
        return index >= 0 && sentence.Triggers[index] is { Meaning: { Event: not null, IsHousing: false } } match
            && quantity.Start - match.End <= Farthest && IsNoun(sentence.Words, match) && QuantityLexicon.FollowsChange(sentence.Words, quantity.Start, ChangeReach)
            ? match
            : null;
    }

    private static bool IsNoun(IReadOnlyList<ScannedWord> words, PhraseMatch<Trigger> match)
    {
        for (var at = match.Start; at < match.End; at++)
        {
            if (Nominal.Any(ending => words[at].Lower.EndsWith(ending, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
