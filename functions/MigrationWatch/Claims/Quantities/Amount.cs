namespace MigrationWatch.Claims.Quantities;

/// <summary>A number as read, before its hedges: one value, or the bounds of a vague word.</summary>
/// <param name="End">Index after the last word.</param>
/// <param name="Scale">The scale behind digits or a small number ("million"), 1 without one.</param>
internal readonly record struct Amount(double Low, double High, bool IsVague, int End, double Scale)
{
    public Amount Times(double scale, int end) =>
        new(Low * scale, IsVague ? ((High + 1) * scale) - 1 : High * scale, IsVague, end, scale);
}
