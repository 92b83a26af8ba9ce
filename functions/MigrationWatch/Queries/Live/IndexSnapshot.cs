using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Live;

/// <summary>Everything stored, as it was at one moment. Immutable: a question is answered from one snapshot.</summary>
public sealed class IndexSnapshot
{
    private readonly IReadOnlyList<OpenSegment> _open;
    private readonly Dictionary<Segment, OpenSegment> _openBySegment;

    internal IndexSnapshot(IReadOnlyList<SegmentView> closed, IReadOnlyList<OpenSegment> open, IndexCatalog catalog, IReadOnlyList<LateRecord> late, Vocabularies vocabularies, DateTimeOffset readAt)
    {
        Views = [.. closed, .. open.Select(segment => new SegmentView(segment.Segment, segment.Replaced))];
        (_open, Catalog, Late, Vocabularies, ReadAt) = (open, catalog, late, vocabularies, readAt);
        _openBySegment = open.ToDictionary(segment => segment.Segment);
    }

    /// <summary>Closed days' in order of time, then the open days'.</summary>
    public IReadOnlyList<SegmentView> Views { get; }

    public IndexCatalog Catalog { get; }

    /// <summary>Notes of late records, in order of noting.</summary>
    public IReadOnlyList<LateRecord> Late { get; }

    public Vocabularies Vocabularies { get; }

    /// <summary>When reading began: what was written before is here.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <returns>Null when the segment is of closed days, whose lines lie in their files.</returns>
    public IReadOnlyList<ReadOnlyMemory<byte>>? OpenLinesOf(Segment segment) => _openBySegment.GetValueOrDefault(segment)?.Lines;

    /// <summary>The same, seen unchanged at a later moment.</summary>
    internal IndexSnapshot At(DateTimeOffset readAt) => new([.. Views.SkipLast(_open.Count)], _open, Catalog, Late, Vocabularies, readAt);

    /// <returns>Null when the article is not stored.</returns>
    public Hit? Find(RowId id)
    {
        foreach (var view in Views.Reverse())
        {
            if (view.Segment.Find(id) is >= 0 and var row && view.Hidden?[row] != true)
            {
                return new Hit(view.Segment, row, -1, default);
            }
        }

        return null;
    }
}
