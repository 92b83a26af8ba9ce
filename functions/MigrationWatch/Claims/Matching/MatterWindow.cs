using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Matching;

/// <summary>The days a figure is about. Two figures meet when the windows share most of the shorter one.</summary>
/// <param name="IsRunning">A flow counted since or until a day; null where nothing is dated. What came in one month is no rival of what came since.</param>
internal readonly record struct MatterWindow(DateOnly Start, DateOnly End, bool? IsRunning)
{
    // A figure without a date is about the time it was printed in.
    private const int UndatedDays = 45;

    // "Since September" and "by November" have no other end: the figure is a running count.
    private const int OpenDays = 180;

    public static MatterWindow Of(Claim claim, DateOnly printed) => claim.Period switch
    {
        { Start: { } start, End: { } end } => new(start, end, claim.Measure == ClaimMeasure.Stock ? null : false),
        { Start: { } start } => new(start, printed > start ? printed : start, claim.Measure == ClaimMeasure.Stock ? null : true),
        { End: { } end } => new(end.AddDays(-OpenDays), end, claim.Measure == ClaimMeasure.Stock ? null : true),
        _ => new(printed.AddDays(-UndatedDays), printed, null),
    };

    public bool Meets(MatterWindow other)
    {
        var shared = Math.Min(End.DayNumber, other.End.DayNumber) - Math.Max(Start.DayNumber, other.Start.DayNumber) + 1;
        return shared * 2 > Math.Min(Days, other.Days) && !(IsRunning is { } running && other.IsRunning == !running);
    }

    private int Days => End.DayNumber - Start.DayNumber + 1;
}
