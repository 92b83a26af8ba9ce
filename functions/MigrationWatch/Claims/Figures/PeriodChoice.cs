using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>The date of a figure: the nearest of its sentence, where one that opens the sentence is near to all.</summary>
internal static class PeriodChoice
{
    private const int Opening = 6;
    private const int Farthest = 30;
    private const int Beside = 3;
    private const int MostPeriods = 16;

    public static ClaimPeriod? For(SentenceReading sentence, Figure figure)
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
