using System.Numerics;
using System.Runtime.Intrinsics;

namespace MigrationWatch.Queries.Columns;

/// <summary>Which of some values lie within bounds.</summary>
internal static class ValueBounds
{
    /// <summary>Many values an instruction, and no branch a value.</summary>
    /// <param name="values">At most 64.</param>
    /// <returns>A bit for each, the lowest for the first.</returns>
    public static ulong Within<T>(ReadOnlySpan<T> values, T min, T max)
        where T : unmanaged, INumber<T>
    {
        var (bits, at) = (0ul, 0);
        var (least, most) = (Vector256.Create(min), Vector256.Create(max));
        for (; at + Vector256<T>.Count <= values.Length; at += Vector256<T>.Count)
        {
            var some = Vector256.Create(values[at..]);
            bits |= (ulong)(Vector256.GreaterThanOrEqual(some, least) & Vector256.LessThanOrEqual(some, most)).ExtractMostSignificantBits() << at;
        }

        for (; at < values.Length; at++)
        {
            bits |= (values[at] >= min && values[at] <= max ? 1ul : 0ul) << at;
        }

        return bits;
    }
}
