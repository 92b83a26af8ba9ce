using MigrationWatch.Queries.Language;

namespace MigrationWatch.Queries.Text;

/// <summary>A run of neighbouring words.</summary>
/// <param name="Positions">Whether the places are needed too: for phrases.</param>
internal readonly record struct TermRun(int From, int To, bool Positions);

/// <summary>Which words of a dictionary a full-text condition asks for.</summary>
internal static class NeededTerms
{
    /// <returns>In the dictionary's order, none over another.</returns>
    public static IReadOnlyList<TermRun> Of(TextQuery query, TermTable dictionary)
    {
        var merged = new List<TermRun>();
        foreach (var run in All(query, dictionary).OrderBy(run => run.From).ThenByDescending(run => run.To))
        {
            if (merged.Count > 0 && run.From < merged[^1].To)
            {
                merged[^1] = new TermRun(merged[^1].From, Math.Max(run.To, merged[^1].To), merged[^1].Positions || run.Positions);
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged;
    }

    private static IEnumerable<TermRun> All(TextQuery query, TermTable dictionary) => query switch
    {
        WordQuery word => Run(dictionary.Find(word.Stem), false),
        PrefixQuery prefix => dictionary.StartingWith(prefix.Beginning) is var range && range.Start.Value < range.End.Value ? [new TermRun(range.Start.Value, range.End.Value, false)] : [],
        PhraseQuery phrase => Phrase([.. phrase.Stems.Select(dictionary.Find)]),
        AllOfQuery all => all.Parts.SelectMany(part => All(part, dictionary)),
        AnyOfQuery any => any.Parts.SelectMany(part => All(part, dictionary)),
        NoneOfQuery none => All(none.Excluded, dictionary),
        _ => throw new InvalidOperationException($"no such condition: {query}"),
    };

    /// <summary>One word missing, and no text has the phrase.</summary>
    private static IEnumerable<TermRun> Phrase(int[] terms) => terms.Contains(-1) ? [] : terms.SelectMany(term => Run(term, true));

    private static TermRun[] Run(int term, bool positions) => term < 0 ? [] : [new TermRun(term, term + 1, positions)];
}
