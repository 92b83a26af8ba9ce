using MigrationWatch.Claims.Figures;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Policies;

/// <summary>Finds an instrument and the stage it has reached in one sentence; without a stage there is nothing to tell.</summary>
public static class PolicyReader
{
    private const int Farthest = 26;

    // A sentence tells of few instruments; a wall of their names is read in part.
    private const int MostStages = 8;
    private const int MostInstruments = 8;

    /// <param name="lastCountry">The last country named before the sentence.</param>
    public static IEnumerable<PolicyMeasure> Read(SentenceReading sentence, NamedPlace? lastCountry)
    {
        var instruments = PolicyLexicon.Instruments.Scan(sentence.Words).Take(MostInstruments).DistinctBy(match => match.Meaning).ToList();
        if (instruments.Count == 0)
        {
            yield break;
        }

        var stages = PolicyLexicon.Stages.Scan(sentence.Words).Take(MostStages).ToList();
        foreach (var instrument in instruments)
        {
            if (Nearest(sentence, instrument, stages) is { } stage)
            {
                yield return new PolicyMeasure(instrument.Meaning, stage, Effective(sentence), Binds(sentence), sentence.Span.Start, sentence.Span.Length)
                {
                    Country = CountryOf(sentence, instrument) ?? lastCountry?.Iso,
                };
            }
        }
    }

    private static PolicyStage? Nearest(SentenceReading sentence, PhraseMatch<string> instrument, List<PhraseMatch<PolicyStage>> stages) => stages
        .Select(stage => (Stage: (PolicyStage?)stage.Meaning, Cost: sentence.Clauses.Apart(instrument.Start, instrument.End, stage.Start, stage.End) - Weight(stage.Meaning)))
        .Where(stage => stage.Cost <= Farthest)
        .OrderBy(stage => stage.Cost)
        .Select(stage => stage.Stage)
        .FirstOrDefault();

    // "The bill entered into force": the later stage is the news, the noun only names the thing.
    private static int Weight(PolicyStage stage) => stage switch { PolicyStage.Proposed or PolicyStage.Amended => 0, _ => 6 };

    private static DateOnly? Effective(SentenceReading sentence) => sentence.Periods
        .Where(period => period.Period is not null && !period.IsEarlier)
        .Select(period => period.Period!.Start ?? period.Period.End)
        .FirstOrDefault();

    private static string? Binds(SentenceReading sentence) => PolicyLexicon.Bound.Scan(sentence.Words)
        .Select(match => sentence.Printed(match.Start, match.End))
        .FirstOrDefault();

    // "Kazakhstan tightened …", "Russia's register", "the Kazakh parliament": the first country, named or by its adjective.
    private static string? CountryOf(SentenceReading sentence, PhraseMatch<string> instrument) => sentence.Places
        .Where(place => place.Iso is not null && !IsBound(sentence, place))
        .OrderBy(place => place.Start > instrument.End)
        .ThenBy(place => place.IsPeople)
        .Select(place => place.Iso)
        .FirstOrDefault();

    private static bool IsBound(SentenceReading sentence, NamedPlace place) =>
        PolicyLexicon.Bound.Match(sentence.Words, place.Start) is not null || (place.Start > 0 && sentence.Words[place.Start - 1].Lower is "for" or "to" or "from" or "для" or "из");
}
