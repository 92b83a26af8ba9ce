namespace MigrationWatch.Claims.Periods;

/// <summary>A date as printed: any part may be missing but not all.</summary>
/// <param name="LastMonth">For parts of a year: "first half of 2024" is months 1 to 6.</param>
/// <param name="IsOver">"Last autumn" has ended before today.</param>
internal sealed record DatePart(int? Year, int? Month, int? Day, int Start, int End, int? LastMonth = null, bool IsOver = false)
{
    /// <summary>A missing year is the latest that doesn't lie in the future of <paramref name="anchor"/>; without an anchor there is no date.</summary>
    public DatePart? Dated(DateOnly? anchor)
    {
        if (Year is not null)
        {
            return this;
        }

        if (anchor is not { } today || Month is not { } month)
        {
            return null;
        }

        return IsWinter
            // A winter is over in March, so that of a year is the one that began the year before.
            ? this with { Year = month > today.Month ? today.Year : today.Year + 1 }
            : this with { Year = month > today.Month || (month == today.Month && Day > today.Day) || (IsOver && LastMonth >= today.Month) ? today.Year - 1 : today.Year };
    }

    private bool IsWinter => LastMonth < Month;

    /// <remarks>Only for a dated part.</remarks>
    public DateOnly First => new(Year!.Value - (IsWinter ? 1 : 0), Month ?? 1, Math.Min(Day ?? 1, DateTime.DaysInMonth(Year.Value, Month ?? 1)));

    public DateOnly Last
    {
        get
        {
            var month = LastMonth ?? Month ?? 12;
            return new(Year!.Value, month, Math.Min(Day ?? 31, DateTime.DaysInMonth(Year.Value, month)));
        }
    }

    public Contracts.PeriodAccuracy Accuracy => (Day, Month, LastMonth) switch
    {
        ({ }, _, _) => Contracts.PeriodAccuracy.Day,
        (_, { }, null) => Contracts.PeriodAccuracy.Month,
        (_, _, { }) => Contracts.PeriodAccuracy.Month,
        _ => Contracts.PeriodAccuracy.Year,
    };
}
