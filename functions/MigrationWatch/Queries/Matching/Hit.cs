using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Segments;

namespace MigrationWatch.Queries.Matching;

/// <summary>One row of an answer.</summary>
/// <param name="Claim">The claim's number within its article; -1 when the article as a whole is meant.</param>
public readonly record struct Hit(Segment Segment, int Row, int Claim, RowPosition Position);

/// <param name="Total">Rows that satisfy the question, on this and all other pages.</param>
/// <param name="Hits">This page, in order.</param>
/// <param name="HasMore">Rows follow after the last one here.</param>
public sealed record HitPage(long Total, IReadOnlyList<Hit> Hits, bool HasMore);
