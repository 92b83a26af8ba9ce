using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;

namespace MigrationWatch.Queries.Matching;

/// <summary>Keeps the rows within bounds; what has no value is within none.</summary>
internal static class RangeMatcher
{
    public static void KeepArticles(Segment segment, RangeCondition range, RowSet rows)
    {
        switch (range.Field.Name)
        {
            case Fields.Stored:
                KeepStored(segment.Stored, range, rows);
                break;
            case Fields.Published:
                KeepTicks(segment.Published, range, rows);
                break;
            case Fields.Relevance:
                KeepScores(segment.Relevance, range, rows);
                break;
            default:
                KeepScores(segment.Tone, range, rows);
                break;
        }
    }

    public static void KeepClaims(ClaimData claims, RangeCondition range, RowSet rows)
    {
        switch (range.Field.Name)
        {
            case Fields.Quantity:
                KeepOverlapping(claims.Low.Span, claims.High.Span, range, rows);
                break;
            case Fields.Period:
                KeepPeriods(claims, range, rows);
                break;
            case Fields.Confidence:
                KeepScores(claims.Confidence.Span, range, rows);
                break;
            default:
                KeepScores(claims.IndependentSources.Span, range, rows);
                break;
        }
    }

    /// <summary>Rows are in order of storing: what is within the bounds is one slice.</summary>
    private static void KeepStored(ReadOnlySpan<long> values, RangeCondition range, RowSet rows)
    {
        var (min, max) = Ticks(range);
        rows.KeepRange(values.CountBefore(min), max == long.MaxValue ? values.Length : values.CountBefore(max + 1));
    }

    /// <summary>What has no time has 0 for it.</summary>
    private static void KeepTicks(ReadOnlySpan<long> values, RangeCondition range, RowSet rows)
    {
        var (min, max) = Ticks(range);
        rows.KeepWithin(values, Math.Max(min, 1), max);
    }

    /// <summary>What has no period has 0 for both ends; an open end is the smallest or largest number.</summary>
    private static void KeepPeriods(ClaimData claims, RangeCondition range, RowSet rows)
    {
        var (min, max) = Ticks(range);
        rows.KeepWithin(claims.PeriodEnd.Span, (int)Math.Max(min / TimeSpan.TicksPerDay, 1), int.MaxValue);
        rows.KeepWithin(claims.PeriodStart.Span, int.MinValue, (int)Math.Min(max / TimeSpan.TicksPerDay, int.MaxValue));
    }

    /// <summary>Bounds are rounded as the stored values were, so that 0.7 is at least 0.7.</summary>
    private static void KeepScores(ReadOnlySpan<float> values, RangeCondition range, RowSet rows) =>
        rows.KeepWithin(values, (float)(range.Min ?? double.MinValue), (float)(range.Max ?? double.MaxValue));

    private static void KeepOverlapping(ReadOnlySpan<double> low, ReadOnlySpan<double> high, RangeCondition range, RowSet rows)
    {
        rows.KeepWithin(high, range.Min ?? double.MinValue, double.MaxValue);
        rows.KeepWithin(low, double.MinValue, range.Max ?? double.MaxValue);
    }

    private static (long Min, long Max) Ticks(RangeCondition range) =>
        (range.Min is { } min ? (long)min : long.MinValue, range.Max is { } max ? (long)max : long.MaxValue);
}
