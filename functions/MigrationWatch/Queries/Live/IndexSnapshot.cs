using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Segments;
using MigrationWatch.Storage;

namespace MigrationWatch.Queries.Live;

/// <summary>Everything stored, as it was at one moment. Immutable: a question is answered from one snapshot.</summary>
public sealed class IndexSnapshot
{
    internal IndexSnapshot(IReadOnlyList<SegmentView> closed, Tail tail, IndexCatalog catalog, IReadOnlyList<LateRecord> late, Vocabularies vocabularies, DateTimeOffset readAt)
    {
        Views = [.. closed, new SegmentView(tail.Segment, null)];
        (Tail, Catalog, Late, Vocabularies, ReadAt) = (tail, catalog, late, vocabularies, readAt);
    }

    /// <summary>In order of time; the last one is the open days'.</summary>
    public IReadOnlyList<SegmentView> Views { get; }

    public IndexCatalog Catalog { get; }

    /// <summary>Notes of late records, in order of noting.</summary>
    public IReadOnlyList<LateRecord> Late { get; }

    public Vocabularies Vocabularies { get; }

    /// <summary>When reading began: what was written before is here.</summary>
    public DateTimeOffset ReadAt { get; }

    internal Tail Tail { get; }

    /// <summary>The same, seen unchanged at a later moment.</summary>
    internal IndexSnapshot At(DateTimeOffset readAt) => new([.. Views.SkipLast(1)], Tail, Catalog, Late, Vocabularies, readAt);

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
