using MigrationWatch.Claims.Figures;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Policies;

/// <summary>Finds an instrument and the stage it has reached in one sentence; without a stage there is nothing to tell.</summary>
public static class PolicyReader
{
    private const int Farthest = 26;

    // "A bill on job bans": what the instrument is called is no stage of it, unless nothing else tells one.
    private const int OwnWords = 12;

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
                yield return new PolicyMeasure(instrument.Meaning, stage.Meaning, EffectiveDate.Of(sentence, stage.Start, stage.Meaning), Binds(sentence), sentence.Span.Start, sentence.Span.Length)
                {
                    Country = CountryOf(sentence, instrument) ?? lastCountry?.Iso,
                };
            }
        }
    }

    private static PhraseMatch<PolicyStage>? Nearest(SentenceReading sentence, PhraseMatch<string> instrument, List<PhraseMatch<PolicyStage>> stages) => stages
        .Select(stage => (Stage: (PhraseMatch<PolicyStage>?)stage, Cost: sentence.Clauses.Apart(instrument.Start, instrument.End, stage.Start, stage.End) - Weight(sentence, stage) + (stage.End > instrument.Start && stage.Start < instrument.End ? OwnWords : 0)))
        .Where(stage => stage.Cost <= Farthest)
        .OrderBy(stage => stage.Cost)
        .Select(stage => stage.Stage)
        .FirstOrDefault();

    // "The bill, signed in August, entered into force": the later stage is the news. "It will take effect in April" is none yet.
    private static int Weight(SentenceReading sentence, PhraseMatch<PolicyStage> stage)
    {
        var takesEffect = sentence.Words[stage.End - 1].Lower is "force" or "effect" or "силу";
        var isToCome = sentence.Words[stage.Start].Lower is "will" or "вступит";
        return stage.Meaning switch
        {
            PolicyStage.InForce when takesEffect => isToCome ? 0 : 16,
            PolicyStage.Proposed or PolicyStage.Amended => 0,
            _ => 6,
        };
    }

    private static string? Binds(SentenceReading sentence) => PolicyLexicon.Bound.Scan(sentence.Words)
        .Select(match => sentence.Printed(match.Start, EndOf(sentence, match.End)))
        .FirstOrDefault();

    // "citizens of the Eurasian Economic Union", "граждан Ирана": whose they are belongs to it.
    private static int EndOf(SentenceReading sentence, int end)
    {
        var words = sentence.Words;
        if (!words[end - 1].Is("of") && !words[end - 1].Lower.StartsWith("граждан", StringComparison.Ordinal))
        {
            return end;
        }

        var at = end < words.Count && words[end].Is("the") ? end + 1 : end;
        while (at < words.Count && words[at] is { IsLetters: true, Capital: true } && !sentence.IsDate(at))
        {
            at++;
        }

        return at > end && words[at - 1].Capital ? at : end;
    }

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
