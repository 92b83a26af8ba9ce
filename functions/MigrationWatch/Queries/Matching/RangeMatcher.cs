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

    private static void KeepTicks(ReadOnlySpan<long> values, RangeCondition range, RowSet rows)
    {
        var (min, max) = Ticks(range);
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            if (values[row] < min || values[row] > max || values[row] == 0)
            {
                rows.Remove(row);
            }
        }
    }

    private static void KeepPeriods(ClaimData claims, RangeCondition range, RowSet rows)
    {
        var (min, max) = Ticks(range);
        var (first, last) = (min / TimeSpan.TicksPerDay, max / TimeSpan.TicksPerDay);
        var starts = claims.PeriodStart.Span;
        var ends = claims.PeriodEnd.Span;
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            if (ends[row] < first || starts[row] > last || (starts[row] == 0 && ends[row] == 0))
            {
                rows.Remove(row);
            }
        }
    }

    private static void KeepScores(ReadOnlySpan<float> values, RangeCondition range, RowSet rows)
    {
        // Bounds are rounded as the stored values were, so that 0.7 is at least 0.7.
        var (min, max) = ((float)(range.Min ?? double.MinValue), (float)(range.Max ?? double.MaxValue));
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            if (!(values[row] >= min && values[row] <= max))
            {
                rows.Remove(row);
            }
        }
    }

    private static void KeepOverlapping(ReadOnlySpan<double> low, ReadOnlySpan<double> high, RangeCondition range, RowSet rows)
    {
        var (min, max) = (range.Min ?? double.MinValue, range.Max ?? double.MaxValue);
        for (var row = rows.Next(0); row >= 0; row = rows.Next(row + 1))
        {
            if (!(high[row] >= min && low[row] <= max))
            {
                rows.Remove(row);
            }
        }
    }

    private static (long Min, long Max) Ticks(RangeCondition range) =>
        (range.Min is { } min ? (long)min : long.MinValue, range.Max is { } max ? (long)max : long.MaxValue);
}
