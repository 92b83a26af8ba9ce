using MigrationWatch.Queries.Columns;
using MigrationWatch.Queries.Text;

namespace MigrationWatch.Queries.Segments;

/// <summary>
/// The extractions of some whole days in columns, in order of storing: what a segment's blob holds. Values are numbered
/// within the segment; <see cref="Segment"/> gives them the numbers of the process.
/// </summary>
public sealed record SegmentData
{
    /// <summary>12 bytes a row.</summary>
    public required ReadOnlyMemory<byte> Ids { get; init; }

    /// <summary>Ticks, UTC.</summary>
    public required ReadOnlyMemory<long> Stored { get; init; }

    /// <summary>Ticks, UTC; 0 when unknown.</summary>
    public required ReadOnlyMemory<long> Published { get; init; }

    public required ReadOnlyMemory<float> Relevance { get; init; }
    public required ReadOnlyMemory<float> Tone { get; init; }

    /// <summary>Number of the day file in <see cref="Files"/>, and of the line in it.</summary>
    public required ReadOnlyMemory<ushort> File { get; init; }

    public required ReadOnlyMemory<int> Line { get; init; }
    public required IReadOnlyList<DayFileReference> Files { get; init; }

    /// <summary>By field name.</summary>
    public required IReadOnlyDictionary<string, StoredColumn> Lists { get; init; }

    public required ClaimData Claims { get; init; }

    /// <summary>Of title, lead, evidence, public names and measures.</summary>
    public required TermTable Terms { get; init; }

    /// <summary>Of the texts; null where they lie in a blob of their own.</summary>
    public TermTable? Body { get; init; }

    /// <summary>The first day with a text whose words are here; null when there is none.</summary>
    public DateOnly? BodyFrom { get; init; }
}

/// <summary>The claims of all rows: row r has claims <c>Starts[r]</c> to <c>Starts[r + 1]</c>.</summary>
public sealed record ClaimData
{
    public required ReadOnlyMemory<int> Starts { get; init; }

    /// <summary>First bytes of the hash of each claim's id.</summary>
    public required ReadOnlyMemory<long> IdHash { get; init; }

    /// <summary>Ends of the figure; not a number when it has none.</summary>
    public required ReadOnlyMemory<double> Low { get; init; }

    public required ReadOnlyMemory<double> High { get; init; }

    /// <summary>Numbers of days; open ends are the smallest and largest number, both are 0 when there is no period.</summary>
    public required ReadOnlyMemory<int> PeriodStart { get; init; }

    public required ReadOnlyMemory<int> PeriodEnd { get; init; }
    public required ReadOnlyMemory<float> Confidence { get; init; }
    public required ReadOnlyMemory<float> IndependentSources { get; init; }

    /// <summary>By field name.</summary>
    public required IReadOnlyDictionary<string, StoredColumn> Lists { get; init; }

    /// <summary>The row that a claim belongs to.</summary>
    public int RowOf(int claim)
    {
        // Rows without claims start where the next one does: the last of them is the claim's.
        var after = Starts.Span.BinarySearch(claim + 1);
        after = after < 0 ? ~after : after;
        while (Starts.Span[after - 1] > claim)
        {
            after--;
        }

        return after - 1;
    }
}

/// <param name="Values">Code <c>c</c> stands for the value at <c>c - 1</c>.</param>
public sealed record StoredColumn(PackedStrings Values, StoredCodes Codes);

/// <summary>A closed day's file, in the version that the lines were counted in.</summary>
/// <param name="Blocks">Offset of each gzip member, then the file's length.</param>
public sealed record DayFileReference(DateOnly Day, string ETag, int[] Blocks);
