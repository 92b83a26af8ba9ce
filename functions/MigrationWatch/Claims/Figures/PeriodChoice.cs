using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>The date of a figure: the nearest of its sentence, where one that opens the sentence is near to all.</summary>
internal static class PeriodChoice
{
    private const int Opening = 6;
    private const int Farthest = 30;
    private const int Beside = 3;
    private const int FarthestOnly = 24;
    private const int MostPeriods = 16;

    // "320,000 have since left": since the date told, not on it.
    private static readonly HashSet<string> Later = ["since", "then", "now", "currently", "сейчас", "теперь"];

    public static ClaimPeriod? For(SentenceReading sentence, Figure figure)
    {
        if (IsLater(sentence, figure))
        {
            return null;
        }

        var isStock = figure.Trigger.Measure == ClaimMeasure.Stock;
        var period = Nearest(sentence, figure) ?? (isStock ? null : Only(sentence, figure));
        return isStock && period is not null ? AsOf(period) : period;
    }

    // "за январь въехали 133 тысячи, а выехали 139 тысяч": a sentence's one date, told first, holds for all its flows.
    private static ClaimPeriod? Only(SentenceReading sentence, Figure figure) =>
        sentence.Periods is [{ IsEarlier: false, Period: { } only } told] && told.End <= figure.Quantity.Start && figure.Quantity.Start - told.End <= FarthestOnly && !figure.Quantity.IsEarlier ? only : null;

    // What stood there "by 1 September" or "as of 1 September" is a count of that day.
    private static ClaimPeriod AsOf(ClaimPeriod period) => period switch
    {
        { Start: null, End: { } day, Accuracy: PeriodAccuracy.Day } => period with { Start = day },
        { Start: null, End: { } day, Accuracy: PeriodAccuracy.Month } => period with { Start = new DateOnly(day.Year, day.Month, 1) },
        _ => period,
    };

    private static bool IsLater(SentenceReading sentence, Figure figure)
    {
        var frame = figure.Frame;
        for (var at = frame.First; at < frame.Last; at++)
        {
            if (Later.Contains(sentence.Words[at].Lower) && !sentence.IsDate(at) && !(at + 1 < sentence.Words.Count && sentence.IsDate(at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static ClaimPeriod? Nearest(SentenceReading sentence, Figure figure)
    {
        var frame = figure.Frame;
        return sentence.Periods
            .Take(MostPeriods)
            .Where(period => period.Period is not null && (period.IsEarlier == figure.Quantity.IsEarlier || Dates(period)))
            .Select(period => (period.Period, period.Start, Cost: Cost(period.Start, period.End)))
            .Where(period => period.Cost <= Farthest)
            .OrderBy(period => period.Cost)
            .ThenByDescending(period => period.Start)
            .Select(period => period.Period)
            .FirstOrDefault();

        // "годом ранее — 775 тысяч": the earlier date stands right before its figure.
        bool Dates(Periods.PeriodMention period) => period.IsEarlier
            ? period.End <= figure.Quantity.Start && sentence.Clauses.Between(period.End, figure.Quantity.Start) <= Beside
            : period.Start >= figure.NounEnd && sentence.Clauses.Between(figure.NounEnd, period.Start) <= 1;

        int Cost(int start, int end)
        {
            var apart = sentence.Clauses.Apart(frame.First, frame.Last, start, end);
            return start <= 2 ? Math.Min(apart, Opening) : apart;
        }
    }
}
