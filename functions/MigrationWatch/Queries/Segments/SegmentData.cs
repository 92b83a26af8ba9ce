using MigrationWatch.Queries.Text;

namespace MigrationWatch.Queries.Segments;

/// <summary>
/// The extractions of some whole days in columns, in order of storing: what a segment's blob holds. Values are numbered
/// within the segment; <see cref="Segment"/> gives them the numbers of the process.
/// </summary>
public sealed record SegmentData
{
    /// <summary>12 bytes a row.</summary>
    public required byte[] Ids { get; init; }

    /// <summary>Ticks, UTC.</summary>
    public required long[] Stored { get; init; }

    /// <summary>Ticks, UTC; 0 when unknown.</summary>
    public required long[] Published { get; init; }

    public required float[] Relevance { get; init; }
    public required float[] Tone { get; init; }

    /// <summary>Number of the day file in <see cref="Files"/>, and of the line in it.</summary>
    public required int[] File { get; init; }

    public required int[] Line { get; init; }
    public required IReadOnlyList<DayFileReference> Files { get; init; }

    /// <summary>By field name.</summary>
    public required IReadOnlyDictionary<string, StoredColumn> Lists { get; init; }

    public required ClaimData Claims { get; init; }
    public required TermTable Terms { get; init; }
}

/// <summary>The claims of all rows: row r has claims <c>Starts[r]</c> to <c>Starts[r + 1]</c>.</summary>
public sealed record ClaimData
{
    public required int[] Starts { get; init; }

    /// <summary>First bytes of the hash of each claim's id.</summary>
    public required long[] IdHash { get; init; }

    /// <summary>Ends of the figure; not a number when it has none.</summary>
    public required double[] Low { get; init; }

    public required double[] High { get; init; }

    /// <summary>Ticks; open ends are the smallest and largest number, both are 0 when there is no period.</summary>
    public required long[] PeriodStart { get; init; }

    public required long[] PeriodEnd { get; init; }
    public required float[] Confidence { get; init; }
    public required float[] IndependentSources { get; init; }

    /// <summary>By field name.</summary>
    public required IReadOnlyDictionary<string, StoredColumn> Lists { get; init; }
}

/// <param name="Values">What <paramref name="Numbers"/> count into.</param>
public sealed record StoredColumn(IReadOnlyList<string> Values, int[] Starts, int[] Numbers);

/// <summary>A closed day's file, in the version that the lines were counted in.</summary>
/// <param name="Blocks">Offset of each gzip member, then the file's length.</param>
public sealed record DayFileReference(DateOnly Day, string ETag, int[] Blocks);
