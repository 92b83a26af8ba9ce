namespace MigrationWatch.Pages.Charts;

/// <summary>One stated figure in a picture of figures over time.</summary>
/// <param name="Day">The end of the time it is about, or when it was published.</param>
/// <param name="Low">Where a range begins; equal to <paramref name="High"/> for one number.</param>
/// <param name="IsHedged">"About", "at least", "hundreds of": drawn hollow.</param>
public sealed record FigureDot(DateOnly Day, double Low, double High, bool IsHedged);

/// <summary>Figures of one measure laid out over time, on a logarithmic scale: they differ by powers of ten.</summary>
public sealed class FigureDots
{
    public const int Width = 400;
    public const int Height = 150;
    public const int Left = 64;

    private const int Margin = 12;

    private readonly (double Low, double High) _powers;
    private readonly (int First, int Last) _days;

    /// <param name="dots">At least one, none below 0.</param>
    public FigureDots(IReadOnlyList<FigureDot> dots)
    {
        Dots = dots;
        _days = (dots.Min(dot => dot.Day.DayNumber), dots.Max(dot => dot.Day.DayNumber));
        var low = Math.Floor(dots.Min(dot => Power(dot.Low)));
        _powers = (low, Math.Max(low + 1, Math.Ceiling(dots.Max(dot => Power(dot.High)))));
    }

    public IReadOnlyList<FigureDot> Dots { get; }

    public DateOnly First => DateOnly.FromDayNumber(_days.First);

    public DateOnly Last => DateOnly.FromDayNumber(_days.Last);

    /// <summary>Powers of ten with their heights.</summary>
    public IEnumerable<(double Value, double Y)> Lines =>
        Enumerable.Range((int)_powers.Low, (int)(_powers.High - _powers.Low) + 1).Select(power => (Math.Pow(10, power), Y(Math.Pow(10, power))));

    public double X(DateOnly day) => _days.First == _days.Last
        ? (Left + Width) / 2.0
        : Left + Margin + ((double)(day.DayNumber - _days.First) / (_days.Last - _days.First) * (Width - Left - (2 * Margin)));

    public double Y(double value) => Height - Margin - ((Power(value) - _powers.Low) / (_powers.High - _powers.Low) * (Height - (2 * Margin)));

    private static double Power(double value) => Math.Log10(Math.Max(1, value));
}
