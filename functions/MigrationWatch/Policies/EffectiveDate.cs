using MigrationWatch.Claims.Figures;
using MigrationWatch.Claims.Periods;
using MigrationWatch.Contracts;

namespace MigrationWatch.Policies;

/// <summary>
/// The day from which a rule binds, or ceases to: of a rule in force the date beside its stage, of one that is not yet only
/// a date that words of effect announce. The day of a vote or a signature is none.
/// </summary>
internal static class EffectiveDate
{
    private const int Reach = 8;

    private static readonly HashSet<string> Openers = ["from", "since", "starting", "effective", "с", "со"];
    private static readonly HashSet<string> Effects = ["force", "effect", "effective", "силу", "введен", "заработает", "действует"];
    private static readonly HashSet<string> Ends = ["until", "till", "through", "by", "before", "до", "по"];

    public static DateOnly? Of(SentenceReading sentence, int stage, PolicyStage reached)
    {
        var dates = sentence.Periods.Where(period => period is { Period: not null, IsEarlier: false } && !IsEnd(sentence, period)).ToList();
        var announced = dates.Where(date => IsAnnounced(sentence, date)).Select(DayOf).FirstOrDefault();
        if (announced is not null)
        {
            return announced;
        }

        return reached is PolicyStage.Proposed or PolicyStage.Passed or PolicyStage.Signed ? null : dates.OrderBy(date => sentence.Clauses.Apart(stage, stage + 1, date.Start, date.End)).Select(DayOf).FirstOrDefault();
    }

    private static DateOnly? DayOf(PeriodMention date) => date.Period!.Start ?? date.Period.End;

    // "extended until March 2027" ends, it doesn't begin.
    private static bool IsEnd(SentenceReading sentence, PeriodMention date) => date.Start > 0 && Ends.Contains(sentence.Words[date.Start - 1].Lower);

    // "from 1 March 2024", "takes effect on 5 February", "вступит в силу 1 апреля"
    private static bool IsAnnounced(SentenceReading sentence, PeriodMention date)
    {
        for (var at = date.Start - 1; at >= Math.Max(0, date.Start - Reach); at--)
        {
            var word = sentence.Words[at].Lower;
            if (Effects.Contains(word) || (at >= date.Start - 1 && Openers.Contains(word)))
            {
                return true;
            }

            if (word is "," or ";" || sentence.IsDate(at))
            {
                return false;
            }
        }

        return false;
    }
}
