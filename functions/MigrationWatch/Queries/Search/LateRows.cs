using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Live;

namespace MigrationWatch.Queries.Search;

/// <summary>What a reader that follows the time of storing has passed before it arrived.</summary>
/// <param name="Articles">To be shown now although they lie before the reader's position.</param>
/// <param name="Seen">Entries of the log that are dealt with.</param>
internal sealed record LateRows(IReadOnlySet<RowId> Articles, int Seen)
{
    public static LateRows None { get; } = new(new HashSet<RowId>(), 0);

    /// <summary>A note this old whose record is not there has lost its writer; nobody waits for it.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <param name="most">Late rows a page.</param>
    public static LateRows After(Cursor? cursor, IndexSnapshot snapshot, int most)
    {
        var articles = new HashSet<RowId>();
        var at = cursor?.LateSeen ?? 0;
        for (; at < snapshot.Late.Count && articles.Count < most; at++)
        {
            var record = snapshot.Late[at];
            if (RowId.Parse(record.Id) is not { } id || !record.IsNew)
            {
                continue;
            }

            // The note comes before the record: a reader waits at a fresh note until the record is there.
            if (snapshot.ReadAt - record.Noted < Abandoned && snapshot.Find(id) is null)
            {
                break;
            }

            if (cursor?.Last is { } last && (record.Stored.UtcTicks, id).CompareTo((last.Stored, last.Id)) <= 0)
            {
                articles.Add(id);
            }
        }

        return new LateRows(articles, at);
    }
}
